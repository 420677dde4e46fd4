import { describe, expect, test } from 'vitest'
import { ArticleError, parseArticle } from '#lib/content/article/parse.ts'
import { parseSources } from '#lib/content/article/sources/sources.ts'
import type { Block, ProseSection } from '#lib/content/article/types.ts'
import { buildArticleHtml } from '#lib/formats/feeds/html.ts'
import type { ExaminedFile } from '#lib/images/image.ts'
import { formatMarkdown } from '#lib/markdown/source-pieces.ts'
import { fileOf, linesBefore, sourceOf } from '../../../../support/article.ts'

const images: Record<string, ExaminedFile> = {
  'counter.jpg': { digest: '0123456789abcdef', width: 4000, height: 3000 },
  'figures/门店.png': { digest: 'fedcba9876543210', width: 300, height: 200 },
  'broken.jpg': { problem: 'is damaged or cut off (premature end). Export or copy it again.' },
}
const plain = '![柜台后的一排卡](counter.jpg "柜台，2004年"){#fig-counter credit="张三" licence="CC BY 4.0"}'
const store = '![一家门店](figures/门店.png "门店"){#fig-store credit="李四" licence="公有领域"}'

const sources = parseSources({
  path: 'sources.yaml',
  bytes: Buffer.from(
    ['alpha', 'beta']
      .map((key) => `${key}: { type: webpage, kind: primary, title: 题, language: zh-CN, seen: original }\n`)
      .join(''),
  ),
})

function parse(text: string, change: (source: string) => string = (source) => source) {
  const source = change(sourceOf(`短答案。\n\n## 一 {#one}\n\n${text}\n`))
  return parseArticle({ ...fileOf(source), images }).article
}

function sectionOf(text: string): ProseSection {
  const [section] = parse(text).sections
  if (section === undefined) throw new Error('the text must be a section')
  return section
}

/** Messages as `line of the text: message`; the text begins on line 1. */
function problemsOf(text: string): string[] {
  try {
    parse(text)
    return []
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error
    return error.problems.map(({ line, message }) => `${line - linesBefore - 4}: ${message}`)
  }
}

describe('a figure', () => {
  test('holds its file, words, credit and licence, and stands apart from the text', () => {
    const { blocks } = sectionOf(`前文。\n\n${plain}\n\n后文。`)
    expect(blocks.map(({ type }) => type)).toEqual(['html', 'figures', 'html'])
    expect(blocks[1]).toEqual<Block>({
      type: 'figures',
      figures: [
        {
          id: 'fig-counter',
          was: [],
          moved: [],
          file: 'counter.jpg',
          image: { digest: '0123456789abcdef', width: 4000, height: 3000 },
          alt: '柜台后的一排卡',
          caption: '柜台，2004年',
          credit: '张三',
          licence: 'CC BY 4.0',
        },
      ],
    })
  })

  test.each([
    ['in a folder, percent-encoded', store.replace('门店.png', encodeURIComponent('门店.png'))],
    ['in a folder, named with ./', store.replace('(figures', '(./figures')],
    ['with its name as a Mac writes it', store.replace('门店.png', '门店.png'.normalize('NFD'))],
    ['with a name in pointed brackets', store.replace('figures/门店.png', '<figures/门店.png>')],
    ['with attributes in the next line', store.replace('){', ')\n{')],
    ['with a colon in its credit', store.replace('李四', '摄:李四 https://example.org/a')],
  ])('is found %s', (_, text) => {
    expect(sectionOf(text).blocks).toMatchObject([
      { figures: [{ file: 'figures/门店.png', id: 'fig-store' }] },
    ])
  })

  test('takes credit and licence from the front matter where it has none', () => {
    const change = (source: string) =>
      source.replace('\n---\n', '\nfigures:\n  credit: 本刊\n  licence: CC BY 4.0\n---\n')
    const { sections } = parse(plain.replace(/ credit.*\}/, '}'), change)
    expect(sections[0]?.blocks).toMatchObject([{ figures: [{ credit: '本刊', licence: 'CC BY 4.0' }] }])
  })

  test('is copied into Markdown with its published address', () => {
    const { source } = sectionOf(`前文。\n\n${plain}`).markdown
    expect(formatMarkdown(source, (url) => `https://example.org${url}`)).toContain(
      plain.replace('counter.jpg', 'https://example.org/assets/pictures/0123456789abcdef-960.jpg'),
    )
  })

  test.each([
    ['caption', '2004年', '2005年'],
    ['alternative text', '一排卡', '几排卡'],
    ['credit', '张三', '王五'],
    ['licence', '4.0', '3.0'],
  ])('with another %s is another section', (_, before, after) => {
    expect(sectionOf(plain.replace(before, after)).fingerprint).not.toBe(sectionOf(plain).fingerprint)
  })

  test('with another source, or with none, is another section; without one its digest is the one on record', () => {
    const digestOf = (source: string) => {
      const text = sourceOf(`短答案。\n\n## 一 {#one}\n\n${plain.replace('credit=', `${source}credit=`)}\n`)
      return parseArticle({ ...fileOf(text), images, sources }).article.sections[0]?.fingerprint
    }
    const digests = ['', 'source=alpha ', 'source=beta '].map(digestOf)
    expect(new Set(digests).size).toBe(3)
    expect(digests[0]).toBe('19dc88ed97fa885e')
    expect(sectionOf(plain).fingerprint).toBe('19dc88ed97fa885e')
  })

  test.each([
    '2004年冬天的柜台',
    'Windows 98的登录窗口',
    '3 people behind a counter',
    'Photographs on a wall',
    '照片墙前的两个人',
  ])('is taken with “%s” seen on it', (alt) => {
    expect(problemsOf(plain.replace('柜台后的一排卡', alt))).toEqual([])
  })

  test.each([
    ['no alternative text', plain.replace('柜台后的一排卡', ''), 'no alternative text'],
    ['the name of its file for one', plain.replace('柜台后的一排卡', 'counter'), 'is the name of a file'],
    ['a name of a file for one', plain.replace('柜台后的一排卡', 'IMG_1.JPG'), 'is the name of a file'],
    [
      'the number of a camera for one',
      plain.replace('柜台后的一排卡', 'IMG_20041203'),
      'is the name of a file',
    ],
    ['that of another camera', plain.replace('柜台后的一排卡', 'DSC00012'), 'is the name of a file'],
    ['that of a phone', plain.replace('柜台后的一排卡', 'IMG-20041203-WA0001'), 'is the name of a file'],
    ['a day for one', plain.replace('柜台后的一排卡', '20041203_120000'), 'is the name of a file'],
    ['its kind for one', plain.replace('柜台后的一排卡', 'photo'), 'says only that there is a picture'],
    ['its kind and a number', plain.replace('柜台后的一排卡', '图片 1'), 'says only that there is a picture'],
    ['a long one', plain.replace('柜台后的一排卡', '卡'.repeat(121)), 'has 121 characters, at most 120'],
    ['the caption for one', plain.replace('柜台后的一排卡', '柜台，2004年'), 'repeats the caption'],
    ['the caption and a full stop', plain.replace('柜台后的一排卡', '柜台，2004年。'), 'repeats the caption'],
    [
      'a source in its caption',
      plain.replace('，2004年', '[@told]'),
      '"[@told]" would be published as it stands',
    ],
    ['a place in a source', plain.replace('，2004年', '[@told, 第三页]'), 'Write source=key in the braces'],
    ['a note in its caption', plain.replace('，2004年', '[^n]'), '"[^n]" would be published as it stands'],
    [
      'a claim in its caption',
      plain.replace('柜台，', ':claim[柜台]{#c basis=record}'),
      '":claim[柜台]" would',
    ],
    ['a source in its brackets', plain.replace('一排卡', '一排卡[@told]'), '"[@told]" would be published'],
    ['no caption', plain.replace(' "柜台，2004年"', ''), 'has no caption'],
    ['no id', plain.replace('#fig-counter ', ''), 'the id of this picture is missing'],
    ['a malformed id', plain.replace('fig-counter', 'Fig_1'), 'the id of this picture is "Fig_1"'],
    ['no credit', plain.replace('credit="张三" ', ''), 'has no credit'],
    ['no licence', plain.replace(' licence="CC BY 4.0"', ''), 'has no licence'],
    ['an unknown attribute', plain.replace('credit=', 'width=9 credit='), 'no attribute "width"'],
    ['a stray word', plain.replace('credit=', 'wide credit='), 'no attribute "wide"'],
    ['an unknown source', plain.replace('credit=', 'source=nobody credit='), 'no source "nobody"'],
    ['no file', plain.replace('counter.jpg', 'Counter.jpg'), 'the picture Counter.jpg is not in the folder'],
    [
      'a damaged file',
      plain.replace('counter.jpg', 'broken.jpg'),
      'the picture broken.jpg is damaged or cut off',
    ],
    ['unreadable attributes', plain.replace('"张三"', '"张三'), 'cannot be read'],
    ['a file of the site', plain.replace('counter.jpg', '/icon.svg'), 'is no file of the article'],
    ['another one in its paragraph', `${plain}\n${store}`, 'cannot be read'],
  ])('with %s is refused', (_, text, part) => {
    expect(problemsOf(text).join('\n')).toContain(`1: `)
    expect(problemsOf(text).join('\n')).toContain(part)
  })
})

describe('a recording', () => {
  const card = plain
    .replace(/!\[.*?\)/, (image) => `[${image}](https://video.example/v/1)`)
    .replace('credit=', 'kind=video length=1:02:03 credit=')
  const recording = { kind: 'video', url: 'https://video.example/v/1', length: '1:02:03' } as const

  test('is the still picture that leads to it', () => {
    expect(sectionOf(card).blocks).toMatchObject([
      { figures: [{ id: 'fig-counter', file: 'counter.jpg', credit: '张三', recording }] },
    ])
  })

  test('is copied into Markdown, and stands in feeds, with the addresses of both', () => {
    const article = parse(card)
    const text = formatMarkdown(
      article.sections[0]?.markdown.source ?? [],
      (url) => `https://example.org${url}`,
    )
    expect(text).toContain('](https://example.org/assets/pictures/0123456789abcdef-960.jpg "柜台，2004年")]')
    expect(buildArticleHtml('https://example.org', article)).toContain(
      '<small><a href="https://video.example/v/1">▶ 视频，1:02:03，在video.example</a> · 张三 · CC BY 4.0</small>',
    )
  })

  test.each(['12:34', '0:05', '1:02:03'])('is %s long', (length) => {
    expect(sectionOf(card.replace('1:02:03', length)).blocks).toMatchObject([
      { figures: [{ recording: { length } }] },
    ])
  })

  test('of another length is another section', () => {
    expect(sectionOf(card.replace('1:02', '1:03')).fingerprint).not.toBe(sectionOf(card).fingerprint)
  })

  test.each([
    ['no kind', card.replace('kind=video ', ''), 'Say which: {#… kind=video} or kind=audio'],
    ['an unknown kind', card.replace('kind=video', 'kind=film'), 'Say which'],
    ['no length', card.replace(' length=1:02:03', ''), 'says how long it is'],
    ['a length that is none', card.replace('1:02:03', '62分'), 'says how long it is'],
    ['a minute of 61 seconds', card.replace('1:02:03', '0:61'), 'says how long it is'],
    ['an address of the site', card.replace('https://video.example', ''), 'has no whole address'],
    [
      'no address to follow',
      card.replace('https://video.example/v/1', 'javascript:alert(1)'),
      'has no whole',
    ],
    ['a port that is none', card.replace('video.example', 'video.example:99999'), 'has no whole address'],
    ['a broken escape', card.replace('/v/1', '/%zz'), 'has no whole address'],
    ['a kind and no link', plain.replace('credit=', 'kind=video credit='), 'no attribute "kind"'],
  ])('with %s is refused', (_, text, part) => {
    expect(problemsOf(text).join('\n')).toContain(part)
  })
})

describe('a row', () => {
  test('holds figures side by side', () => {
    const { blocks } = sectionOf(`:::row\n${plain}\n\n${store}\n:::`)
    expect(blocks).toMatchObject([{ figures: [{ id: 'fig-counter' }, { id: 'fig-store' }] }])
  })

  test.each([
    ['one picture', `:::row\n${plain}\n:::`, '1: a row holds two or three pictures'],
    ['text', `:::row\n${plain}\n\n文\n\n${store}\n:::`, '4: a row holds pictures of the article alone'],
    [
      'a faulty picture',
      `:::row\n${plain}\n\n${store.replace('credit="李四"', '')}\n:::`,
      '4: this picture has no credit',
    ],
  ])('with %s is refused', (_, text, part) => {
    expect(problemsOf(text).join('\n')).toContain(part)
  })
})
