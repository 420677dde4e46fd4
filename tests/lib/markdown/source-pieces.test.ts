import { describe, expect, test } from 'vitest'
import { buildArticleTwin, buildSectionTwin } from '#lib/formats/feeds/markdown-twin.ts'
import { formatMarkdown } from '#lib/markdown/source-pieces.ts'
import { origin, readArticles, readSample, readSources } from '../../support/articles.ts'
import { parseLibrary } from '../../support/parse-library.ts'

const page = `${origin}/kameng-origins/`

describe('the source of a section', () => {
  const { lead, sections } = readSample()
  const format = (index: number) =>
    formatMarkdown(sections[index]?.markdown.source ?? [], (url) => `<<${url}>>`)

  test('gives out addresses within the site, and leaves code alone', () => {
    expect(format(0)).toBe(
      [
        '## 第一节 {#first}',
        '行内 `[码](#first)`，[路径](<</kameng-origins/second/>> "题 \\"名\\"")，[引用链接](<</kameng-origins/first/>> "标题")，[ref](<</kameng-origins/first/>> "标题")，<https://example.com/a>。',
        '```md\n[不是链接](#second)\n```',
        '![图](<</icon.svg>>)',
      ].join('\n\n'),
    )
  })

  test('keeps claims and the attributes of headings', () => {
    expect(format(1)).toBe(
      '## 第二节 {#second contested}\n\n:claim[说法带[链接](<<#first>>)的话]{#claim-second basis=account}再引[^one]和[^two]。',
    )
  })

  test('names its notes, each once', () => {
    expect(lead.markdown.noteIds).toEqual(['note-one'])
    expect(sections[1]?.markdown.noteIds).toEqual(['note-one', 'note-two'])
  })
})

describe('a Markdown twin', () => {
  test.each(readArticles())('of the whole article ($locale) reads as the article', (article) => {
    const twin = buildArticleTwin(origin, article)
    const [again] = parseLibrary([
      {
        ...{ path: 'twin.md', slug: article.slug, locale: article.locale, sources: readSources() },
        bytes: Buffer.from(withoutAdded(twin)),
      },
    ]).map((parsed) => parsed.article)
    expect(again?.claims).toEqual(article.claims)
    expect(again?.sections.map(({ id, text }) => [id, text])).toEqual(
      article.sections.map(({ id, text }) => [id, text]),
    )
    expect(again?.notes.map(({ id, number }) => [id, number])).toEqual(
      article.notes.map(({ id, number }) => [id, number]),
    )
    expect(again?.frontmatter).toEqual(article.frontmatter)
  })

  test('has absolute addresses and says how to read a claim', () => {
    const twin = buildArticleTwin(origin, readSample())
    expect(twin).toContain(`[第二节](${page}#second)`)
    expect(twin).toContain(`[路径](${page}second/ "题`)
    expect(twin).toContain('claims: ":claim[论断]{#claim-id basis=grade}; record = 公开记录')
    expect(twin).toContain(`[^one]: 注一，回[第一节](${page}#first)。`)
  })

  test('of a section has that section, its notes and its permalink alone', () => {
    const article = readSample()
    const [first, second] = article.sections
    if (first === undefined || second === undefined) throw new Error('the sample has two sections')
    const twin = buildSectionTwin(origin, article, second)
    expect(twin).toContain(`permalink: "${page}second/"\ncanonical: "${page}"`)
    expect(twin).toContain('## 第二节 {#second contested}')
    expect(twin).not.toContain('第一节 {#first}')
    expect(twin.match(/^\[\^\w+\]:/gm)).toEqual(['[^one]:', '[^two]:'])
    expect(buildSectionTwin(origin, article, first)).not.toContain('[^')
  })
})

/** The twin without the fields that an article does not have, and without its sources, which have a file of their own. */
function withoutAdded(twin: string): string {
  return twin.replace(/^(?:(?:canonical|license|language|claims): |- \[@[a-z0-9-]+\] ).*\n/gm, '')
}
