import { expect, test } from 'vitest'
import { listCorrections } from '#lib/content/lists/corrections.ts'
import { buildFeed } from '#lib/formats/feeds/feeds.ts'
import { buildArticleJsonLd } from '#lib/formats/head/json-ld.ts'
import { fileOf } from '../../../support/article.ts'
import { parseLibrary } from '../../../support/parse-library.ts'

const origin = 'https://example.org'

function parse(slug: string, revisions: readonly string[]) {
  const lines = ['title: 题目', 'question: 问题？', 'description: 一段说明。', 'published: 2024-01-31']
  const all = ['  - { date: 2024-01-31, note: 首次发表。 }', ...revisions]
  const [parsed] = parseLibrary([
    fileOf(`---\n${[...lines, 'revisions:', ...all].join('\n')}\n---\n短答。\n\n## 甲 {#a}\n\n文。`, slug),
  ])
  if (parsed === undefined) throw new Error('the library holds no article')
  return parsed.article
}

const one = parse('one', [
  '  - { date: 2024-02-01, note: 年份错了。, kind: correction, section: a }',
  '  - { date: 2024-02-03, note: 补一份档案。, kind: update }',
])
const other = parse('other', ['  - { date: 2024-02-02, note: 人名错了。, kind: correction }'])

test('corrections of all articles are listed, newest first, and nothing else', () => {
  expect(listCorrections([one, other]).map(({ article, note }) => [article.slug, note])).toEqual([
    ['other', '人名错了。'],
    ['one', '年份错了。'],
  ])
})

test('a correction is told to machines, other revisions are not', () => {
  expect(JSON.stringify(buildArticleJsonLd(origin, one, []))).toContain(
    '"correction":[{"@type":"CorrectionComment","datePublished":"2024-02-01","text":"年份错了。"}]',
  )
})

test('entries of feeds say what a revision did, and lead to what it changed', () => {
  const editions = ['2024-01-31', '2024-02-01'].map((date) => ({ date, digest: 'a', files: [] }))
  const feed = buildFeed('feed.json', { origin, locale: 'zh-Hans', articles: [{ ...one, editions }] })
  const correction = JSON.parse(feed).items.find(({ id }: { id: string }) => id.endsWith('revision-2'))
  expect(correction.title).toBe('甲｜题目｜2024年2月1日修订｜更正')
  expect(correction.content_html).toContain('<b>更正</b> 年份错了。')
  expect(correction.content_html).toContain(`${origin}/one/history/#changes-2024-02-01`)
})

test.each(['mistake', '更正'])('a kind that there is not is refused: %s', (kind) => {
  expect(() => parse('one', [`  - { date: 2024-02-01, note: 改。, kind: ${kind} }`])).toThrow(/kind/)
})
