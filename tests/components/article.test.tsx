import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { ArticleView } from '#components/article/article-view.tsx'
import { EvidenceSummary, EvidenceTable } from '#components/article/evidence.tsx'
import { NoteList } from '#components/article/note-list.tsx'
import { RevisionList } from '#components/article/revision-list.tsx'
import { TableOfContents } from '#components/article/table-of-contents.tsx'
import { Html } from '#components/shell/html.tsx'
import { PageShell } from '#components/shell/page-shell.tsx'
import { FeaturedArticle } from '#components/site/featured-article.tsx'
import { buildToc } from '#lib/content/article/toc.ts'
import { bases } from '#lib/content/article/types.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { articleOf } from '../support/article.ts'
import { attributeOf, elementsOf, idsOf, parseErrorsOf, textOf } from '../support/html.ts'

const messages = messagesFor('zh-Hans')
const article = articleOf(
  [
    '短答:claim[案]{#claim-a basis=inference}。',
    '## 甲 & **乙** {#a contested}',
    '文:claim[一]{#claim-b basis=record}[^n]，又[^n]。',
    '### 丙 {#c}',
    '- 项',
    '## 丁 {#d}',
    '末。',
    '[^n]: 注[链](https://example.org)。',
  ].join('\n\n'),
)
const toc = buildToc(article)
const render = (element: ReactElement) => renderToStaticMarkup(element)
const linksOf = (html: string) =>
  elementsOf(html)
    .filter(({ tagName }) => tagName === 'a')
    .map((link) => attributeOf(link, 'href'))

describe.each([
  ['without an open section', undefined],
  ['with an open section', 'd'],
])('an article %s', (_, openSection) => {
  const html = render(<ArticleView article={article} toc={toc} openSection={openSection} />)

  test('is well-formed, with every id once and every link to an id there', () => {
    expect(parseErrorsOf(html)).toEqual([])
    const ids = idsOf(html)
    expect(new Set(ids).size).toBe(ids.length)
    for (const href of linksOf(html)) if (href?.startsWith('#')) expect(ids).toContain(href.slice(1))
  })

  test('has one h1, and headings that skip no depth', () => {
    const depths = elementsOf(html).flatMap(({ tagName }) =>
      /^h\d$/.test(tagName) ? [Number(tagName.slice(1))] : [],
    )
    expect(depths.filter((depth) => depth === 1)).toHaveLength(1)
    depths.forEach((depth, index) => {
      expect(depth).toBeLessThanOrEqual((depths[index - 1] ?? 0) + 1)
    })
  })

  test('puts the focus on the heading of the open section, and on nothing else', () => {
    const focused = elementsOf(html).filter((element) => attributeOf(element, 'autofocus') !== undefined)
    expect(focused.map((element) => attributeOf(element, 'id'))).toEqual(
      openSection === undefined ? [] : [openSection],
    )
  })

  test('names each section after its heading and lets scripts and links focus the heading', () => {
    for (const id of ['a', 'd']) {
      const heading = elementsOf(html).find((element) => attributeOf(element, 'id') === id)
      expect(heading && attributeOf(heading, 'tabindex')).toBe('-1')
      expect(
        elementsOf(html).some(
          ({ tagName, ...section }) =>
            tagName === 'section' && attributeOf({ tagName, ...section }, 'aria-labelledby') === id,
        ),
      ).toBe(true)
    }
  })

  test('has permalinks to the sections’ own pages, named after them, outside of the headings', () => {
    const permalinks = elementsOf(html).filter((element) => attributeOf(element, 'data-share') !== undefined)
    expect(permalinks.map((link) => [attributeOf(link, 'href'), attributeOf(link, 'aria-label')])).toEqual([
      ['/sample/a/', '“甲 & 乙”一节的链接'],
      ['/sample/a/#c', '“丙”一节的链接'],
      ['/sample/d/', '“丁”一节的链接'],
    ])
    for (const heading of elementsOf(html).filter(({ tagName }) => /^h[23]$/.test(tagName)))
      expect(textOf(heading)).not.toContain('#')
  })
})

test('the contents list has every heading, nested, and the reading time of sections', () => {
  const html = render(<TableOfContents items={toc} messages={messages} />)
  expect(linksOf(html).filter((href) => href?.startsWith('#'))).toEqual(
    expect.arrayContaining(['#a', '#c', '#d']),
  )
  const items = elementsOf(html).filter(({ tagName }) => tagName === 'li')
  // The marks of the grades follow the headings.
  const timed = items.map((item) => attributeOf(item, 'data-seconds') !== undefined)
  expect(timed).toEqual([true, false, true, ...bases.map(() => false)])
  expect(textOf(items[0] ?? html)).toContain('丙')
})

test('notes lead back to everywhere they are mentioned, by names that tell which', () => {
  const html = render(<NoteList notes={article.notes} messages={messages} />)
  expect(idsOf(html)).toEqual(['note-n'])
  expect(textOf(html)).toBe('1 注链。↑2')
  const links = elementsOf(html).filter(({ tagName }) => tagName === 'a')
  expect(links.map((link) => [attributeOf(link, 'href'), attributeOf(link, 'aria-label')])).toEqual([
    ['#ref-n', '回到正文第1条注的位置'],
    ['https://example.org', undefined],
    ['#ref-n-2', '第1条注在正文里的第2处'],
  ])
})

test('evidence counts and lists every claim by grade, each linked to its place', () => {
  const summary = render(<EvidenceSummary claims={article.claims} messages={messages} />)
  const table = render(
    <EvidenceTable claims={article.claims} sections={article.sections} messages={messages} />,
  )
  expect(linksOf(summary)).toEqual(['#evidence-record', '#evidence-inference'])
  for (const href of linksOf(summary)) expect(idsOf(table)).toContain(href?.slice(1))
  expect(linksOf(table)).toEqual(['#claim-b', '#claim-a'])
  expect(textOf(summary)).toContain('公开记录 1条')
  expect(textOf(summary)).not.toContain('业内口述')
})

test('revisions come newest first, as machine-readable days', () => {
  const html = render(
    <RevisionList
      revisions={[
        { date: '2024-01-31', note: '首次发表。' },
        { date: '2024-02-01', note: '改 <b>。' },
      ]}
      messages={messages}
    />,
  )
  expect(elementsOf(html).flatMap((element) => attributeOf(element, 'datetime') ?? [])).toEqual([
    '2024-02-01',
    '2024-01-31',
  ])
  expect(textOf(html)).toContain('2024年2月1日 改 <b>。')
})

test('the newest article shows question, short answer and sections, with no id that belongs to the article', () => {
  const html = render(<FeaturedArticle article={article} />)
  expect(idsOf(html)).toEqual(['newest'])
  expect(textOf(html)).toContain('短答案。')
  expect(linksOf(html)).toEqual(['/sample/', '/sample/a/', '/sample/d/', '/sample/'])
})

test('a page has skip links first, to ids that are there', () => {
  const html = render(
    <PageShell locale="zh-Hans" hasContents>
      <nav id="contents" />
    </PageShell>,
  )
  expect(linksOf(html).slice(0, 3)).toEqual(['#text', '#contents', '/'])
  expect(idsOf(html)).toEqual(expect.arrayContaining(['text', 'contents']))
  expect(linksOf(render(<PageShell locale="en">x</PageShell>)).slice(0, 2)).toEqual(['#text', '/en/'])
})

test('HTML is put in as it is', () => {
  expect(render(<Html as="h2" id="a" tabIndex={-1} isOpen html="甲<em>乙</em>" />)).toBe(
    '<h2 id="a" tabindex="-1" autofocus="">甲<em>乙</em></h2>',
  )
  expect(render(<Html as="span" html="甲" />)).toBe('<span>甲</span>')
})
