import { fromParse5 } from 'hast-util-from-parse5'
import { type Schema, sanitize } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'
import { parseFragment } from 'parse5'
import { describe, expect, test } from 'vitest'
import type { Block } from '#lib/content/article/types.ts'
import { finishHtml } from '#lib/formats/wechat/finish-html.ts'
import { buildWechatHtml } from '#lib/formats/wechat/wechat.ts'
import { messagesOf } from '#lib/messages/article-messages.ts'
import { articlePath, codePath, imagePath } from '#lib/urls.ts'
import { origin, readArticles, readEveryBlock } from '../../../support/articles.ts'
import { attributeOf, elementsOf, textOf } from '../../../support/html.ts'

/**
 * What the editor of an official account is known to keep of what is pasted: these elements, styles written on them, and
 * pictures that it can fetch. It drops style sheets, ids, classes and scripts, and refuses links to other hosts.
 */
const editor: Schema = {
  tagNames: [
    ...['section', 'p', 'span', 'strong', 'em', 'del', 'sup', 'sub', 'br', 'hr', 'img', 'h2', 'h3', 'h4'],
    ...['ul', 'ol', 'li', 'blockquote', 'code', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: {
    // Words for what moves out of the text or fetches something have no place in a style.
    '*': [['style', /^(?!.*(?:position|float|url|var|calc|@))[a-z0-9#:;%. -]+$/]],
    img: ['src', 'alt'],
    ol: ['start'],
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan'],
  },
  protocols: { src: ['https'] },
  strip: ['script', 'style'],
}

const articles = [...readArticles(), readEveryBlock()].map((article) => ({ article, ...article }))

describe.each(articles)('$slug ($locale), pasted', ({ article, locale, slug, claims, notes, sources }) => {
  const html = buildWechatHtml(origin, article)
  const pasted = paste(html)
  const text = textOf(pasted)
  const { grades } = messagesOf(article)

  test('loses nothing', () => {
    expect(pasted).toBe(toHtml(fromParse5(parseFragment(html))))
  })

  test('has every word of the sections, and their headings', () => {
    // Marks stand between the words, and links have become numbers.
    const words = plain(text)
    for (const section of [article.lead, ...article.sections])
      for (const line of section.text.split('\n').filter(isProse)) expect(words).toContain(plain(line))
    const headings = elementsOf(pasted).filter(({ tagName }) => tagName === 'h2')
    expect(headings.map((each) => plain(textOf(each)))).toEqual([
      ...article.sections.map(({ title }) => plain(title)),
      expect.any(String),
    ])
  })

  test('has the mark of every claim behind its words, and says what they mean', () => {
    const marks = elementsOf(pasted)
      .filter(({ tagName }) => tagName === 'sup')
      .map(textOf)
    for (const [basis, { mark, name }] of Object.entries(grades)) {
      const expected = claims.filter((claim) => claim.basis === basis).length
      expect(
        marks.filter((each) => each === mark),
        basis,
      ).toHaveLength(expected)
      expect(text).toContain(`${mark} ${name}`)
    }
  })

  test('has every note and source by number, with addresses as text', () => {
    const entries = elementsOf(pasted)
      .filter(({ tagName }) => tagName === 'p')
      .map(textOf)
      .filter((each) => /^\[\d+\] /.test(each))
    expect(entries.map((entry, index) => entry.startsWith(`[${index + 1}] `))).not.toContain(false)
    for (const { number, text: words, sourceKey } of notes) {
      const mentions = elementsOf(pasted).filter(
        (each) => each.tagName === 'sup' && textOf(each) === `[${number}]`,
      )
      expect(mentions.length, `mark ${number}`).toBeGreaterThan(0)
      if (sourceKey === undefined) expect(plain(entries[number - 1] ?? '')).toContain(plain(words))
    }
    for (const { noteNumber, title, url, locators } of sources) {
      const entry =
        noteNumber === undefined ? entries.find((each) => each.includes(title)) : entries[noteNumber - 1]
      for (const part of [title, ...(url === undefined ? [] : [url]), ...locators])
        expect(entry).toContain(part)
    }
  })

  test('leads back to the article, by its address and by a code', () => {
    expect(text).toContain(`${origin}${articlePath(locale, slug)}`)
    expect(picturesOf(pasted)).toContain(`${origin}${codePath(locale, slug)}`)
  })

  test('shows photographs from absolute addresses, as JPEG, and has drawings in words', () => {
    const blocks = article.sections.flatMap((section): Block[] => section.blocks)
    for (const block of blocks) {
      if (block.type === 'picture') expect(text).toContain(block.picture.title)
      for (const { image, caption } of block.type === 'figures' ? block.figures : []) {
        expect(picturesOf(pasted)).toContain(`${origin}${imagePath(`${image.digest}-960.jpg`)}`)
        expect(text).toContain(caption)
      }
    }
  })
})

test.each([
  ['<a href="/b/">b</a>', `b<sup>(${origin}/b/)</sup>`],
  ['<a href="#c">c</a>', 'c'],
  ['<a href="https://d.example/">https://d.example/</a>', 'https://d.example/'],
  ['a<sup><a href="#note-1" id="ref-1">1</a></sup>', 'a<sup>[1]</sup>'],
  ['<p class="x" id="y" data-z="">z</p>', '<p style="margin:0 0 16px">z</p>'],
  ['<img src="/icon.svg" alt="图标">', '图标'],
  [
    '<pre><code>a\n  b  c\n</code></pre>',
    expect.stringMatching(/<code>a<br>&nbsp;&nbsp;b&nbsp;&nbsp;c<\/code>/),
  ],
  [
    '<table><caption>表</caption><tr><td>1</td></tr></table>',
    expect.stringMatching(/^<p [^>]*>表<\/p><table style/),
  ],
  ['<math><msup><mi>c</mi><mn>2</mn></msup></math>', 'c^2'],
  ['<math><mfrac><msub><mi>n</mi><mtext>r</mtext></msub><mi>N</mi></mfrac></math>', '(n_r)/N'],
  ['<math><msqrt><mi>a</mi><mo>+</mo><mn>1</mn></msqrt></math>', '√(a+1)'],
])('%s', (source, expected) => {
  const { grades } = messagesOf(readEveryBlock())
  expect(finishHtml(source, { origin, grades, formatLink: (url) => `<sup>(${url})</sup>` })).toEqual(expected)
})

/** Formulas between lines are TeX in the text of a section. */
function isProse(line: string): boolean {
  return !line.includes('\\')
}

/** What the editor makes of HTML. */
function paste(html: string): string {
  return toHtml(sanitize(fromParse5(parseFragment(html)), editor))
}

function picturesOf(html: string): (string | undefined)[] {
  return elementsOf(html)
    .filter(({ tagName }) => tagName === 'img')
    .map((image) => attributeOf(image, 'src'))
}

/** Letters and digits alone, without numbers of notes. */
function plain(text: string): string {
  return text.replace(/\[\d+\]/g, '').replace(/[^\p{L}\p{N}]/gu, '')
}
