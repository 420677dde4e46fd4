import { expect, test } from 'vitest'
import { ArticleError, parseArticle } from '#lib/content/article/parse.ts'
import { buildArticleHtml } from '#lib/formats/feeds/html.ts'
import { buildArticleTwin } from '#lib/formats/feeds/markdown-twin.ts'
import type { Locale } from '#lib/locales.ts'
import { ContentError } from '#lib/markdown/content-error.ts'
import { fileOf, linesBefore, sourceOf } from '../../../../support/article.ts'

const downloads = {
  'scan.pdf': { digest: '0123456789abcdef', kind: 'pdf', bytes: 2_140_000 },
  '数据.csv': { digest: 'fedcba9876543210', kind: 'csv', bytes: 340 },
  'broken.pdf': { problem: 'is cut off: its end is missing. Copy it here again.' },
} as const

function parse(
  text: string,
  files: Parameters<typeof parseArticle>[0]['downloads'] = downloads,
  locale: Locale = 'zh-Hans',
) {
  const source = sourceOf(`短答案。\n\n## 一 {#one}\n\n${text}\n`)
  return parseArticle({ ...fileOf(source, 'sample', locale), downloads: files }).article
}

function problemsOf(text: string): string[] {
  try {
    parse(text)
    return []
  } catch (error) {
    if (!(error instanceof ContentError)) throw error
    return error.problems.map(({ line, message }) => `${line - linesBefore - 4}: ${message}`)
  }
}

test.each([
  ['by its name', '[扫描件](scan.pdf)'],
  ['by a definition', '[扫描件][s]\n\n[s]: ./scan.pdf'],
])('a link to a file %s says what it is, and how large', (_, text) => {
  const article = parse(`原件见${text}`)
  expect(article.sections[0]?.blocks).toEqual([
    {
      type: 'html',
      html: expect.stringContaining(
        '原件见<a href="/assets/files/0123456789abcdef.pdf">扫描件（PDF，2.1 MB）</a>',
      ),
    },
  ])
  expect(article.downloads).toEqual([{ file: 'scan.pdf', ...downloads['scan.pdf'] }])
})

test('a place in the file stays in its address', () => {
  const { downloads: files, sections } = parse('见[第三页](scan.pdf#page=3)。')
  expect(files.map(({ file }) => file)).toEqual(['scan.pdf'])
  expect(JSON.stringify(sections)).toContain('/assets/files/0123456789abcdef.pdf#page=3')
})

test('in notes, claims and English too', () => {
  const text = `:claim[As [the data](${encodeURIComponent('数据.csv')}) show[^n]]{#claim-data basis=figure}.\n\n[^n]: See [the scan](scan.pdf).`
  const { sections, notes, downloads: files } = parse(text, downloads, 'en')
  expect(JSON.stringify(sections)).toContain('>the data (CSV, 1 kB)</a> show')
  expect(notes[0]?.html).toContain('>the scan (PDF, 2.1 MB)</a>.')
  expect(files.map(({ file }) => file).sort()).toEqual(['scan.pdf', '数据.csv'])
})

test('feeds and twins name it by its whole address', () => {
  const article = parse('原件见[扫描件](scan.pdf)。')
  const url = 'https://example.org/assets/files/0123456789abcdef.pdf'
  expect(buildArticleHtml('https://example.org', article)).toContain(
    `<a href="${url}">扫描件（PDF，2.1 MB）</a>。`,
  )
  expect(buildArticleTwin('https://example.org', article)).toContain(`[扫描件（PDF，2.1 MB）](${url})。`)
})

test('a changed file is a change of the section', () => {
  const fingerprintOf = (digest: string) =>
    parse('见[扫描件](scan.pdf)。', { 'scan.pdf': { digest, kind: 'pdf', bytes: 1 } }).sections[0]
      ?.fingerprint
  expect(fingerprintOf('0123456789abcdef')).not.toBe(fingerprintOf('fedcba9876543210'))
})

test.each([
  [
    '见[原件](missing.pdf)。',
    '1: the file missing.pdf is not in the folder of the article. It holds scan.pdf, 数据.csv, broken.pdf; names are told apart by case.',
  ],
  [
    '文。\n\n见[原件](broken.pdf)。',
    '3: the file broken.pdf is cut off: its end is missing. Copy it here again.',
  ],
  [
    '见[程序](setup.exe)。',
    '1: the link leads to setup.exe, a file of no kind that readers can download here: PDF, CSV, TXT, JSON, ZIP. Write https:// before the address of another site, mailto: before one for mail; convert a file; a picture is shown as ![…](file.jpg "caption"){#fig-name}.',
  ],
])('%j is refused', (text, message) => {
  expect(problemsOf(text)).toEqual([message])
})

test('the text is whole in spite of a faulty link', () => {
  expect(() => parse('见[原件](missing.pdf)。')).toThrow(ArticleError)
})
