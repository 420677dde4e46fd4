import { expect, test } from 'vitest'
import { parseArticle } from '#lib/content/article/parse.ts'
import { parseSources } from '#lib/content/article/sources/sources.ts'
import { summarise } from '#lib/content/article/summary.ts'
import { findLateSources } from '#lib/content/library/article-files/sources.ts'
import { sketchFile } from '../../../../support/article.ts'

const yaml = `law:
  type: law
  kind: primary
  title: 题
  url: https://example.org/
  accessed: 2026-11-28
  archived: none
  reason: 无
  language: zh-CN
  seen: original
`
const path = 'content/a/sources.yaml'
const file = { path, slug: 'a', text: yaml, sources: parseSources({ path, bytes: Buffer.from(yaml) }) }

/** What is said of these sources beside an article with these days of revisions. */
function problemsBeside(days: string[], isDraft = false): string[] {
  const text = sketchFile('## 一 {#one}\n\n甲。', { days })
  const article = summarise(text.path, parseArticle(text))
  article.article.frontmatter.draft = isDraft
  return findLateSources([file], [article]).map(({ message }) => message)
}

test('days of sources are held to the newest revision of what is published', () => {
  expect(problemsBeside(['2026-11-22', '2026-11-28'])).toEqual([])
  expect(problemsBeside(['2026-11-22'])).toEqual([
    expect.stringMatching(
      /^content\/a\/sources\.yaml:1: "law" was looked at on 2026-11-28, after the newest/,
    ),
  ])
  expect(problemsBeside(['2026-11-22'], true)).toEqual([])
})
