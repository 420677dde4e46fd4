import { describe, expect, test } from 'vitest'
import { parseArticle } from '#lib/content/article/parse.ts'
import { parseSources } from '#lib/content/article/sources/sources.ts'
import { ContentError } from '#lib/markdown/content-error.ts'
import { fileOf, sourceOf } from '../../../../support/article.ts'

const law = `ecomlaw:
  type: law
  kind: primary
  title: 中华人民共和国电子商务法
  author: 全国人民代表大会常务委员会
  issued: "2018-08-31"
  url: https://example.org/law
  accessed: 2026-11-28
  archived: none
  reason: 未找到存档。
  language: zh-CN
  seen: original
`
const told = `told:
  type: webpage
  kind: unsourced
  title: 卡盟总部究竟在哪里？
  language: zh-CN
  seen: copy
`

const gateways = [
  'https://www.t.cn./abc',
  'https://youtu.be/abc',
  'https://rb.gy/abc',
  'https://cutt.ly/abc',
  'https://amzn.to/abc',
  'https://link.juejin.cn/?target=https%3A%2F%2Fexample.org',
  'https://link.csdn.net/?target=https%3A%2F%2Fexample.org',
  'https://www.google.com/url?q=https%3A%2F%2Fexample.org',
  'https://google.co.uk/url?q=https%3A%2F%2Fexample.org',
  'https://r.jina.ai/https://example.org/',
  'https://example-org.translate.goog/law',
]

describe('a file of sources', () => {
  test('may have a copy, and addresses that differ in what names a page', () => {
    const other = law.replace('ecomlaw:', 'again:').replace('/law', '/law#/38')
    const sources = read(
      archive('2020-01-01', 'https://web.archive.org/web/2020/https://example.org/law') + other,
    )
    expect(sources.ecomlaw?.archived).toHaveLength(1)
    expect(Object.keys(sources)).toEqual(['ecomlaw', 'again'])
  })

  test('is read by key, in order', () => {
    const sources = read(law + told)
    expect(Object.keys(sources)).toEqual(['ecomlaw', 'told'])
    expect(sources.ecomlaw).toMatchObject({ key: 'ecomlaw', archived: [], seen: 'original' })
  })

  test('tells what a source that was not seen was seen in', () => {
    expect(read(law + told.replace('seen: copy', 'seen: "cited-by: ecomlaw"')).told?.seen).toEqual({
      citedBy: 'ecomlaw',
    })
  })

  test.each([
    ['an unknown field', law.replace('seen:', 'isbn: 1\n  seen:'), 12, 'unknown field "isbn"'],
    ['no type', told.replace('  type: webpage\n', ''), 1, '"type" is missing'],
    ['another type', told.replace('webpage', 'blog'), 2, '"type" must be one of webpage'],
    ['another kind', told.replace('unsourced', 'rumour'), 3, '"kind" must be one of primary'],
    ['an empty title', told.replace('卡盟总部究竟在哪里？', '""'), 4, '"title" must'],
    ['a key in capitals', told.replace('told:', 'Told:'), 1, 'is no key'],
    ['a key with a blank', told.replace('told:', '"to ld":'), 1, 'is no key'],
    ['a long key', told.replace('told:', `${'a'.repeat(25)}:`), 1, 'more than 24'],
    ['a key that reader views drop', told.replace('told:', 'share-prices:'), 1, 'which makes reader views'],
    ['a key twice', law + law, 13, 'stands twice'],
    ['an address without a day', law.replace('  accessed: 2026-11-28\n', ''), 7, 'needs "accessed"'],
    ['an impossible day', law.replace('2026-11-28', '2026-02-30'), 8, 'must be a day that exists'],
    ['an impossible month', law.replace('2018-08-31', '2018-13'), 6, 'must be a day, a month or a year'],
    ['no word on archives', law.replace(/ {2}archived.*\n {2}reason.*\n/, ''), 7, 'needs "archived"'],
    ['none without a reason', law.replace(/ {2}reason.*\n/, ''), 9, 'needs a "reason"'],
    ['a copy older than its source', archive('2018-01-01'), 9, 'before the source was issued'],
    [
      'half an address',
      law.replace('https://example.org/law', 'example.org/law'),
      7,
      'must be a whole address',
    ],
    [
      'a file address',
      law.replace('https://example.org/law', 'file:///etc/passwd'),
      7,
      'must be a whole address',
    ],
    ['a shortener', law.replace('https://example.org/law', 'https://t.cn/abc'), 7, 'gateway or shortener'],
    ['a gateway', law.replace('https://example.org/law', 'https://big5.cri.cn/gate/big5/a'), 7, 'gateway'],
    ...gateways.map((url): [string, string, number, string] => [
      url,
      law.replace('https://example.org/law', url),
      7,
      'gateway or shortener',
    ]),
    ['a password', law.replace('https://', 'https://me:secret@'), 7, 'name or password'],
    ['a look before its issue', law.replace('2026-11-28', '2018-08-30'), 8, 'before the source was issued'],
    ['a copy that is a script', archive('2020-01-01', 'javascript:alert(1)'), 10, 'must be a whole address'],
    ['a copy that is data', archive('2020-01-01', 'data:text/html,a'), 10, 'must be a whole address'],
    ['a copy by FTP', archive('2020-01-01', 'ftp://example.org/'), 10, 'must be a whole address'],
    ['a copy behind a shortener', archive('2020-01-01', 'https://t.cn/a'), 10, 'gateway or shortener'],
    ['its own address as copy', archive('2020-01-01', 'http://example.org/law/'), 10, 'which is no copy'],
    ['a copy without an address', archive('2020-01-01', '{}'), 9, 'a list of copies with url and date'],
    ['itself as what cites it', told.replace('copy', '"cited-by: told"'), 6, '(told → told)'],
    [
      'sources that cite each other',
      told.replace('copy', '"cited-by: other"') +
        told.replace('told', 'other').replace('copy', '"cited-by: told"'),
      12,
      '(other → told → other)',
    ],
    ['a long quotation', law.replace('seen:', `quote: ${'字'.repeat(121)}\n  seen:`), 12, 'at most 120'],
    ['another way of seeing', told.replace('seen: copy', 'seen: heard'), 6, 'must be original, copy or'],
    [
      'an unknown citing source',
      told.replace('seen: copy', 'seen: "cited-by: other"'),
      6,
      'no source of this file',
    ],
    ['one address twice', law + law.replace('ecomlaw:', 'again:'), 19, 'the address of "ecomlaw" too'],
    ...['http://example.org/law', 'https://EXAMPLE.org/law/', 'https://example.org/law#art-38'].map(
      (url): [string, string, number, string] => [
        `one address twice, once as ${url}`,
        law + law.replace('ecomlaw:', 'again:').replace('https://example.org/law', url),
        19,
        'the address of "ecomlaw" too',
      ],
    ),
    ['no language', told.replace('  language: zh-CN\n', ''), 1, '"language" is missing'],
    ['a language in words', told.replace('zh-CN', '中文'), 5, 'must be a language tag'],
    ['a list', '- a\n', 1, ''],
    ['an alias', 'a: &b {}\nc: *b\n', 1, 'anchor'],
    ['broken YAML', 'a: "b\n', 1, 'never closed'],
    ['a control character', told.replace('卡盟', '卡\u200b盟'), 4, ''],
  ])('with %s is refused by line', (_, text, line, message) => {
    const problems = problemsOf(() => read(text))
    expect(problems.map((problem) => problem.line)).toContain(line)
    expect(problems.map((problem) => problem.message).join('\n')).toContain(message)
  })
})

describe('citations', () => {
  test('of one source are one note with their places, numbered among the remarks', () => {
    const { article } = parse(
      '甲[@ecomlaw, 第三十八条]。\n\n乙[^n]丙[@ecomlaw， 第四十条; @told]。\n\n[^n]: 注。',
    )
    expect(article.notes.map(({ number, id, text }) => [number, id, text])).toEqual([
      [
        1,
        'source-ecomlaw',
        '全国人民代表大会常务委员会，《中华人民共和国电子商务法》，2018-08-31，第三十八条，第四十条。',
      ],
      [2, 'note-n', '注。'],
      [3, 'source-told', '《卡盟总部究竟在哪里？》。'],
    ])
    expect(article.notes[0]?.references).toEqual(['ref-source-ecomlaw', 'ref-source-ecomlaw-2'])
    expect(article.sources.map(({ key, locators }) => [key, locators])).toEqual([
      ['ecomlaw', ['第三十八条', '第四十条']],
      ['told', []],
    ])
  })

  test('make claims rest on sources, by mark or by name', () => {
    const { article } = parse(
      ':claim[甲[@ecomlaw]]{#claim-a basis=record}，:claim[乙]{#claim-b basis=account source=told}，:claim[丙]{#claim-c basis=inference from=claim-a,claim-b}。',
    )
    expect(article.claims.map(({ sources, from }) => [sources, from])).toEqual([
      [['ecomlaw'], []],
      [['told'], []],
      [[], ['claim-a', 'claim-b']],
    ])
    expect(article.sources.map(({ key, claims }) => [key, claims])).toEqual([
      ['ecomlaw', ['claim-a']],
      ['told', ['claim-b']],
    ])
  })

  test('of what was seen in another source cite that as well', () => {
    const sources = read(law + told.replace('seen: copy', 'seen: "cited-by: ecomlaw"'))
    const file = fileOf(sourceOf('短答案。\n\n## 一 {#one}\n\n甲[@told]。\n'))
    const { article, sourceKeys } = parseArticle({ ...file, sources })
    expect(sourceKeys).toEqual(['told', 'ecomlaw'])
    expect(article.sources.map(({ noteNumber }) => noteNumber)).toEqual([1, undefined])
  })

  test.each([
    ['an unknown key', '甲[@other]。', 'no source "other"'],
    ['a key that is none', '甲[@Bad Key]。', 'begins like a citation'],
    ['no key', '甲[@]。', 'begins like a citation'],
    ['no end', '甲[@ecomlaw。', 'begins like a citation'],
    ['an empty place', '甲[@ecomlaw, ]。', 'begins like a citation'],
    ['a citation in a heading', '### 甲[@ecomlaw] {#a}\n\n乙。', 'note in a heading'],
    ['a record without source', ':claim[甲]{#claim-a basis=record}。', 'names no source'],
    ['an account without source', ':claim[甲]{#claim-a basis=account}。', 'where it was told'],
    ['a figure without source', ':claim[1]{#claim-a basis=figure}。', 'where it was told'],
    ['a record on hearsay', ':claim[甲]{#claim-a basis=record source=told}。', 'none is primary'],
    ['an unknown name', ':claim[甲]{#claim-a basis=account source=x}。', 'no source "x"'],
    ['an unknown premise', ':claim[甲]{#claim-a basis=inference from=claim-x}。', 'no claim of this article'],
    ['itself as premise', ':claim[甲]{#claim-a basis=inference from=claim-a}。', 'rests on itself'],
    [
      'inferences from each other',
      ':claim[甲]{#claim-a basis=inference from=claim-b}，:claim[乙]{#claim-b basis=inference from=claim-a}。',
      'the claim "claim-a" rests on itself (claim-a → claim-b → claim-a)',
    ],
    [
      'a premise of an account',
      ':claim[甲]{#claim-a basis=account source=told from=claim-a}。',
      'only an inference',
    ],
  ])('with %s are refused by line', (_, text, message) => {
    const problems = problemsOf(() => parse(text))
    expect(problems.map((problem) => problem.message).join('\n')).toContain(message)
    expect(problems.map((problem) => problem.line)).toContain(14)
  })
})

/** `law` with a copy, whose address stands in line 10. */
function archive(date: string, url = 'https://example.org/copy'): string {
  return law.replace(
    / {2}archived.*\n {2}reason.*\n/,
    `  archived:\n    - url: ${url}\n      date: ${date}\n`,
  )
}

function read(text: string) {
  return parseSources({ path: 'content/x/sources.yaml', bytes: Buffer.from(text) })
}

/** An article whose section, from line 14, holds the text. */
function parse(text: string) {
  const file = fileOf(sourceOf(`\n短答案。\n\n## 一 {#one}\n${text}\n`))
  return parseArticle({ ...file, sources: read(law + told) })
}

function problemsOf(work: () => unknown) {
  try {
    work()
  } catch (error) {
    if (error instanceof ContentError) return error.problems
    throw error
  }
  throw new Error('Nothing was refused.')
}
