import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from '@playwright/test'
import { attributeOf, elementsIn, textOf } from '../support/html.ts'
import { headingsOf, mainArticle, type Page, pageAt } from './published.ts'

/** The extractor of Firefox's reader view: a classic script that declares `Readability`. */
const readability = readFileSync(
  createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
  'utf8',
)

interface Extract {
  title: string
  lang: string
  textContent: string
}

/** Ids that authors may choose, and whose elements the extractor takes for anything but text. */
const unlikelyIds = [
  'community',
  'related-cases',
  'social',
  'footer',
  'menu',
  'replies',
  'comment',
  'sponsor',
]

for (const published of [mainArticle, pageAt(`/en${mainArticle.path}`)]) {
  test(`the reader view of ${published.path} keeps title, short answer, sections, notes and data, whatever their ids`, async ({
    page,
  }) => {
    const headings = headingsOf(published).map(({ text }) => text)
    const texts = textsOf(published, ['p', 'td', 'li'])
    expect(headings.length).toBeGreaterThan(4)
    expect(texts.length).toBeGreaterThan(100)

    await page.goto(published.path)
    for (const ids of [[], unlikelyIds]) {
      const extract = await page.evaluate<Extract | null>(
        `(${extractWithIds})(() => { ${readability}; return Readability }, ${JSON.stringify(ids)})`,
      )
      if (extract === null) throw new Error(`${published.path}: the reader view finds no article.`)
      expect(extract.title).toBe(textsOf(published, ['h1'])[0])
      const kept = squeeze(extract.textContent)
      expect([...headings, ...texts].filter((text) => !kept.includes(squeeze(text)))).toEqual([])
    }
  })
}

/** Runs in the page. Gives what has an id in the text one of `ids`, behind the kind that begins it, and extracts. */
const extractWithIds = `(readability, ids) => {
  const copy = document.cloneNode(true)
  const named = copy.querySelectorAll('.heading > [id], figure[id], [id^=claim-], [id^=note-], [id^=ref-], [id^=source-]')
  for (const [index, element] of ids.length > 0 ? [...named].entries() : []) {
    const [kind = ''] = /^(?:claim|note|ref|source)-/.exec(element.id) ?? []
    element.id = kind + ids[index % ids.length]
  }
  return new (readability())(copy).parse()
}`

/**
 * Texts of the elements of these names in the article, without the contents list and the controls; marks that screen
 * readers pass over are none of it, as their names stand beside them.
 */
function textsOf({ elements }: Page, tagNames: readonly string[]): string[] {
  return elements
    .filter((element) => tagNames.includes(element.tagName) && isInText(element))
    .map((element) => spokenText(element))
}

function spokenText(element: Page['elements'][number]): string {
  const hidden = [...elementsIn(element)].filter((each) => attributeOf(each, 'aria-hidden') === 'true')
  return hidden.reduce((text, each) => text.replace(textOf(each), ''), textOf(element))
}

function isInText({ parentNode }: Page['elements'][number]): boolean {
  for (let node = parentNode; node !== null && 'tagName' in node; node = node.parentNode) {
    if (node.tagName === 'nav') return false
    if (node.tagName === 'article') return true
  }
  return false
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '')
}
