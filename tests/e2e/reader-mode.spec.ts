import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from '@playwright/test'
import { textOf } from '../support/html.ts'
import { canonicalArticles, headingsOf, type Page } from './published.ts'

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

for (const published of canonicalArticles) {
  test(`the reader view of ${published.path} keeps title, short answer, sections, notes and data`, async ({
    page,
  }) => {
    test.fail(true, 'the reader view drops the legend below the short answer and four notes: to be mended')
    await page.goto(published.path)
    const script = `(() => { ${readability}; return new Readability(document.cloneNode(true)).parse() })()`
    const extract = await page.evaluate<Extract | null>(script)
    if (extract === null) throw new Error(`${published.path}: the reader view finds no article.`)

    expect(extract.title).toBe(textsOf(published, ['h1'])[0])
    const kept = squeeze(extract.textContent)
    const headings = headingsOf(published).map(({ text }) => text)
    const texts = textsOf(published, ['p', 'td', 'li'])
    expect(headings.length).toBeGreaterThan(4)
    expect(texts.length).toBeGreaterThan(100)
    const missing = [...headings, ...texts].filter((text) => !kept.includes(squeeze(text)))
    expect(missing).toEqual([])
  })
}

/** Texts of the elements of these names in the article, without the contents list and the controls. */
function textsOf({ elements }: Page, tagNames: readonly string[]): string[] {
  return elements
    .filter((element) => tagNames.includes(element.tagName) && isInText(element))
    .map((element) => textOf(element))
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
