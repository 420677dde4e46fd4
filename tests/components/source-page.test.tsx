import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { CitePage } from '#components/cite/cite-page.tsx'
import { SourcePage } from '#components/cite/source-page.tsx'
import { parseArticle } from '#lib/content/article/parse.ts'
import { parseSources } from '#lib/content/article/sources/sources.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { fileOf, sourceOf } from '../support/article.ts'

const entry = (key: string, seen = 'original') =>
  `${key}:\n  type: book\n  kind: primary\n  title: 题名${key}\n  language: zh-CN\n  seen: "${seen}"\n`
const sources = parseSources({
  path: 'sources.yaml',
  bytes: Buffer.from(entry('law') + entry('other') + entry('heard', 'cited-by: law') + entry('root')),
})
const body = `短答案。

## 一 {#one}

:claim[直接的]{#claim-direct basis=record source=law}，:claim[推出的]{#claim-second basis=inference from=claim-direct}，
:claim[再推出的]{#claim-third basis=inference from=claim-second,claim-else}，:claim[别的]{#claim-else basis=record source=other}，
:claim[别的推断]{#claim-apart basis=inference from=claim-else}，:claim[听说的]{#claim-heard basis=account source=heard}。

引用[@root]。

![柜台](counter.jpg "柜台后面。"){#fig-counter credit="张三" licence="CC BY 4.0" source=law}
`
const words = messagesFor('zh-Hans').sources

function articleOf(grades = '') {
  const source = sourceOf(body).replace('revisions:', `${grades}revisions:`)
  const images = { 'counter.jpg': { digest: '0123456789abcdef', width: 400, height: 300 } }
  return parseArticle({ ...fileOf(source), sources, images }).article
}

/** The page on a source, or on how to cite the article. */
function pageOf(key: string | undefined, article = articleOf()): string {
  const source = article.sources.find((each) => each.key === key)
  const props = { origin: 'https://example.org', locales: ['zh-Hans'] as const, article }
  if (key === undefined) return renderToStaticMarkup(<CitePage {...props} />)
  if (source === undefined) throw new Error(`the article cites no ${key}`)
  return renderToStaticMarkup(<SourcePage {...props} source={source} />)
}

/** The fragments that stand between two texts of a page, or behind the first. */
function linksBetween(html: string, from: string, to?: string): string[] {
  const [, after = ''] = html.split(from)
  const [part = ''] = to === undefined ? [after.split('</ul>')[0]] : after.split(to)
  return [...part.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href.replace('/sample/', ''))
}

test('a source takes its claims with it, what was inferred from them, its figures and what is known through it', () => {
  const html = pageOf('law')
  expect(linksBetween(html, words.ifItFalls, words.inferred)).toEqual(['#claim-direct'])
  expect(linksBetween(html, words.inferred, words.figures)).toEqual(['#claim-second', '#claim-third'])
  expect(linksBetween(html, words.figures, words.conveyed)).toEqual(['#fig-counter'])
  expect(linksBetween(html, words.conveyed)).toEqual(['sources/heard/'])
  expect(html).not.toContain(words.onlyText)
})

test('a source that the text alone cites has no lists', () => {
  const html = pageOf('root')
  expect(html).toContain(words.onlyText)
  for (const note of [words.ifItFalls, words.inferred, words.figures, words.conveyed])
    expect(html).not.toContain(note)
})

test('one that was seen in another names and links it', () => {
  expect(pageOf('heard')).toContain('<a href="/sample/sources/law/">转引自《题名law》</a>')
})

test('grades have the names that their article gives them', () => {
  const article = articleOf('grades:\n  record: 档案\n')
  expect(pageOf('law', article)).toMatch(/直接的.*档案/)
  // The page to cite the article names what stands in no section.
  const claims = article.claims.map((claim) => ({ ...claim, sectionId: undefined }))
  expect(pageOf(undefined, { ...article, claims })).toMatch(/直接的.*档案/)
})
