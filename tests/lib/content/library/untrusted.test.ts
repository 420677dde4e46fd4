import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment } from 'parse5'
import { afterAll, describe, expect, test } from 'vitest'
import type { ParsedArticle } from '#lib/content/article/parse.ts'
import type { Block } from '#lib/content/article/types.ts'
import { checkLibrary } from '#lib/content/library/check-library.ts'
import { createParserPool } from '#lib/content/library/parsing/parser-pool.ts'
import { ContentError } from '#lib/markdown/content-error.ts'
import { sourceOf } from '../../../support/article.ts'
import { pathological } from '../pathological.ts'

/** From the bytes of a file, through the process that parses it, to the HTML that a page is made of. */
const pool = createParserPool()
afterAll(pool.close)

describe('input that slows Markdown parsers down', () => {
  test.each(pathological)('%s: ends, with a result or with its name', async (_name, text) => {
    const outcome = await parseBody(text)
    if (outcome instanceof ContentError) expect(outcome.message).toMatch(/^bad\.md:\d+: .{20}/)
    else expect(outcome.article.sections).toHaveLength(1)
  })
})

describe('hostile markup', () => {
  test('yields no script, handler, foreign scheme or strange id, and loses no text', async () => {
    let accepted = 0
    await fc.assert(
      fc.asyncProperty(fc.array(fragment, { minLength: 1, maxLength: 6 }), async (fragments) => {
        const { text, words } = compose(fragments)
        const outcome = await parseBody(text)
        if (outcome instanceof ContentError) {
          for (const { line, message } of outcome.problems) {
            expect(line).toBeLessThanOrEqual(text.split('\n').length + headerLines)
            expect(message.length).toBeGreaterThan(20)
          }
          return
        }
        accepted++
        checkHtml(outcome, words)
      }),
      { numRuns: 400, seed: 20_261_122 },
    )
    expect(accepted, 'articles that were accepted, so that the checks have seen something').toBeGreaterThan(
      20,
    )
  })
})

const header = sourceOf('答案。\n\n## 一节 {#one}\n\n正文。\n\n')
const headerLines = header.split('\n').length

async function parseBody(text: string): Promise<ParsedArticle | ContentError> {
  const bytes = new TextEncoder().encode(`${header}${text}\n`)
  try {
    const parsed = await pool.parse({ path: 'bad.md', slug: 'bad', locale: 'zh-Hans', bytes })
    return checkLibrary([{ path: 'bad.md', ...parsed }])[0] ?? parsed
  } catch (error) {
    if (error instanceof ContentError) return error
    throw error
  }
}

/** `W` stands for a word that readers must see; `N` for a number that makes ids differ. */
const harmless = [
  'W 和 W',
  '**W** *W* ~~W~~ `W`',
  '> W\n>\n> - W',
  '1. W\n2. W',
  '- W\n\n  W',
  '| W | W |\n| --- | :-: |\n| W | W |',
  '```js\nalert("W")\n```',
  '    W 缩进',
  '### W {#sub-N}\n\nW',
  ':claim[W]{#claim-cN basis=record}',
  ':claim[W **W**]{#claim-cN basis=inference}',
  'W[^noteN]\n\n[^noteN]: W',
  '[W][refN]\n\n[refN]: https://example.com/',
  '[W](https://example.com/?a=1&b=2 "题")',
  '![W](/map.png)',
  '<https://example.com/W>',
  'https://example.com/W',
  '<W@example.com>',
  '\\<script>W\\</script>',
  '&lt;script&gt;W&lt;/script&gt;',
  '`<script>W</script>`',
  '```html\n<img src=x onerror=W>\n```',
  '```"><script>W</script>\nW\n```',
  'W &#x3c;b onclick=W&#x3e;',
  '***\n\nW',
  'W\\\nW  \nW',
]

const hostileMarkup = [
  '<script>W</script>',
  '<img src=x onerror=W>',
  '<a href="javascript:W">W</a>',
  '<svg onload=W>W</svg>',
  '<!-- W -->',
  '<details>W</details>',
  '<base href=//evil.example>W',
  '<form id=location><input name=W></form>',
  '<iframe srcdoc="<script>W</script>"></iframe>',
  '<style>W</style>',
  '<![CDATA[W]]>',
  '<?php W ?>',
  '### W {#sub-N onclick=W}',
  '### W {#__proto__}',
  '### W {#"onclick="W}',
  '## W {#one}',
  ':claim[W]{#location basis=record}',
  ':claim[W]{#claim-cN basis=record onclick="W"}',
  ':claim[W]{#claim-cN basis=record .x style="W"}',
  ':script[W]',
  '::script{src=W}',
  ':::script\nW\n:::',
  '[W]: javascript:W',
  '[W](<javascript:W>)',
  '[W](java\tscript:W)',
  '[W](javascript&colon;W)',
  '[W](&#x6a;avascript:W)',
  '[W](JaVaScRiPt:W)',
  '[W](\u0001javascript:W)',
  '[W](vbscript:W)',
  '[W](data:text/html,W)',
  '[W](blob:W)',
  '[W](//evil.example/W)',
  '[W](/\\evil.example/W)',
  '[W](\\\\evil.example/W)',
  '<javascript:W>',
  '![W](javascript:W)',
  '![W](data:image/svg+xml,W)',
  '![W](https://evil.example/W.png)',
  '![W](/W.png"onerror="W)',
  '[W](https://a" onclick="W)',
  '[W](https://example.com "W\\" onclick=\\"W")',
]

const fragment = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...harmless) },
  { weight: 1, arbitrary: fc.constantFrom(...hostileMarkup) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: fc.constantFrom(...'W N<>[](){}#:*_`~|\\/"\'=&;!^-+.\n'), maxLength: 40 }),
  },
)

/** Only harmless fragments promise their words; markup that is refused promises to be refused. */
function compose(fragments: string[]): { text: string; words: string[] } {
  const words: string[] = []
  const parts = fragments.map((source, number) => {
    const isHarmless = harmless.includes(source)
    return source.replaceAll('N', String(number)).replaceAll('W', () => {
      const word = `w${number}x${words.length}w`
      words.push(isHarmless ? word : '')
      return word
    })
  })
  return { text: parts.join('\n\n'), words: words.filter((word) => word !== '') }
}

const elements = new Set(
  'a blockquote br code del div em h2 h3 hr img li ol p pre span strong sup table tbody td th thead tr ul'.split(
    ' ',
  ),
)
const attributes = new Set('alt className class data-basis href id scope src start tabindex title'.split(' '))

function checkHtml({ article, anchors }: ParsedArticle, words: string[]): void {
  const html = [
    ...[article.lead, ...article.sections].flatMap(({ blocks }) => blocks.flatMap(htmlOf)),
    ...article.sections.map((section) => section.html),
  ].join('\n')
  let text = ''
  const walk = (node: DefaultTreeAdapterTypes.ChildNode) => {
    if (defaultTreeAdapter.isTextNode(node)) text += node.value
    expect(defaultTreeAdapter.isCommentNode(node)).toBe(false)
    if (!defaultTreeAdapter.isElementNode(node)) return
    expect([...elements]).toContain(node.tagName)
    for (const { name, value } of node.attrs) {
      expect([...attributes]).toContain(name)
      if (name === 'id') expect(anchors).toContain(value)
      if (name === 'href') expect(value).toMatch(/^(https?:|mailto:|#|\/(?![/\\]))/)
      if (name === 'src') expect(value).toMatch(/^\/(?![/\\])/)
      if (name === 'alt' || name === 'class') text += value
    }
    node.childNodes.forEach(walk)
  }
  parseFragment(html).childNodes.forEach(walk)
  for (const word of words) expect(text).toContain(word)
  // An id of the author's, or the slug of a heading, which has a letter that no property of a page is named with.
  for (const anchor of anchors)
    expect(anchor).toMatch(/^([a-z][a-z0-9]*(-[a-z0-9]+)*|[^\s"<>]*[^\0-\x7f][^\s"<>]*)$/)
  expect(new Set(anchors).size).toBe(anchors.length)
}

function htmlOf(block: Block): string[] {
  if (block.type === 'notes') return block.notes.map(({ html }) => html)
  if (block.type === 'subheading') return [`<h3 id="${block.id}">${block.html}</h3>`]
  return block.type === 'html' ? [block.html] : []
}
