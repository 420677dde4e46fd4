import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { ArticlePage } from '#components/article/article-page.tsx'
import { HistoryPage } from '#components/editions/history-page.tsx'
import { buildEditionData, type EditionData } from '#lib/content/editions/edition-data.ts'
import { freezePage } from '#lib/formats/editions/freeze-page.ts'
import { buildEditionSectionPage, buildWithdrawnPage } from '#lib/formats/editions/small-pages.ts'
import { locales } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { site } from '#lib/site.ts'
import { articlePath, editionPath, historyPath, homePath } from '#lib/urls.ts'
import { origin, readArticles } from '../support/articles.ts'
import { attributeOf, elementsOf, textOf } from '../support/html.ts'

const date = '2026-11-22'

describe.each(readArticles().map((article) => ({ article, ...article })))(
  'the edition of an article ($locale)',
  ({ article, locale, slug, frontmatter, sections, claims }) => {
    const page = renderToStaticMarkup(
      <html lang={locale}>
        {/* biome-ignore lint/style/noHeadElement: a whole page, as a build writes it */}
        <head>
          <style>{'.claim{color:red}'}</style>
          <script>{'alert(1)'}</script>
        </head>
        <body>
          <ArticlePage
            origin={origin}
            article={article}
            locales={locales}
            topics={[]}
            neighbours={{ newer: undefined, older: undefined, related: [] }}
          />
        </body>
      </html>,
    )
    const options = { locale, slug, date, title: frontmatter.title, readFile: () => Buffer.from('bytes') }
    const files = freezePage(page, options)
    const html = Buffer.from(files[0]?.bytes ?? []).toString()
    const elements = elementsOf(html)
    const hrefs = elements.flatMap((element) => attributeOf(element, 'href') ?? [])

    test('has every id that a link may lead to, and the whole text', () => {
      const ids = new Set(elements.flatMap((element) => attributeOf(element, 'id') ?? []))
      for (const { id } of [...sections, ...claims]) expect(ids).toContain(id)
      const words = fold(textOf(html.replaceAll(/<sup\b.*?<\/sup>/gs, '')))
      const paragraphs = buildEditionData(article, date).parts.flatMap((part) => part.paragraphs)
      expect(paragraphs.filter((each) => !words.includes(fold(each)))).toEqual([])
    })

    test('begins with what it is, and has its contents', () => {
      const main = elements.findIndex(({ tagName }) => tagName === 'main')
      expect(elements[main + 1]).toMatchObject({ tagName: 'p' })
      expect(elements.filter(({ tagName }) => tagName === 'nav')).toHaveLength(1)
      expect(html.split(origin)[1]?.slice(0, 80)).toBeUndefined()
    })

    test('needs nothing but the files beside it', () => {
      // Nothing is put off that only a script would have laid out.
      expect(html).toMatch(/<html [^>]*data-whole=""/)
      expect(html).not.toMatch(/<script|<style|<button|<form| style=/)
      const [style] = elements.filter((element) => attributeOf(element, 'rel') === 'stylesheet')
      expect(files.map(({ name }) => name)).toContain(style && attributeOf(style, 'href'))
      expect(files.find(({ name }) => name.endsWith('.css'))?.bytes.toString()).toContain('.claim{color:red}')
    })

    test('says what it is and where the latest is, and is in no search result', () => {
      expect(html).toContain('<meta name="robots" content="noindex">')
      expect(html).not.toContain('rel="canonical"')
      expect(html).toContain(`<link rel="latest-version" href="${articlePath(locale, slug)}">`)
      expect(html).toContain(`<link rel="version-history" href="${historyPath(locale, slug)}">`)
      expect(
        elements.filter((element) => attributeOf(element, 'role') === 'note').map((each) => textOf(each))[0],
      ).toMatch(/2026/)
    })

    test('leads to no page of the living site but its latest, its history and the front page', () => {
      const living = hrefs.filter((href) => href.startsWith('/'))
      expect(new Set(living)).toEqual(
        new Set([articlePath(locale, slug), historyPath(locale, slug), homePath(locale)]),
      )
      expect(textOf(html)).toContain(`${site.organisation} · ${messagesFor(locale).licence}`)
      const places = new Set(elements.flatMap((element) => attributeOf(element, 'id') ?? []))
      for (const href of hrefs.filter((each) => each.startsWith('#')))
        expect(places, href).toContain(decodeURIComponent(href.slice(1)))
    })

    test('is the same whenever it is made', () => {
      expect(freezePage(page, options)).toEqual(files)
    })

    test('has a history that tells what changed since', () => {
      const before = buildEditionData(article, date)
      const [dropped, ...others] = before.claims
      const after = { ...before, date: '2026-11-28', claims: others }
      const own = { ...article, editions: [{ date, digest: 'a'.repeat(64), files: ['index.html'] }] }
      const history = renderToStaticMarkup(
        <HistoryPage
          article={own}
          history={{ locales: [locale], versions: [before, after], comparisons: [] }}
        />,
      )
      const links = elementsOf(history).flatMap((element) => attributeOf(element, 'href') ?? [])
      expect(links).toContain(editionPath(locale, slug, date))
      const gone = elementsOf(history).filter(({ tagName }) => tagName === 'del')
      expect(gone.map((each) => textOf(each))).toEqual([dropped?.text])
    })

    test('has a history that tells of a title with other words, and calls the same what was compared', () => {
      const after = buildEditionData(article, date)
      const id = sections[0]?.id
      const before = {
        ...after,
        parts: after.parts.map((part) => (part.id === id ? { ...part, title: '甲' } : part)),
      }
      const own = {
        ...article,
        editions: [date, '2026-11-28'].map((day) => ({ date: day, digest: 'a'.repeat(64), files: [] })),
      }
      const tell = (versions: EditionData[]) =>
        renderToStaticMarkup(
          <HistoryPage article={own} history={{ locales: [locale], versions, comparisons: [] }} />,
        )
      const { unchanged, notKept } = messagesFor(locale).editions
      const later = { ...after, date: '2026-11-28' }
      const changed = tell([before, later])
      expect(changed).toContain('<del>甲</del>')
      expect(changed).not.toContain(unchanged)
      const same = tell([after, later])
      expect(same).toContain(unchanged)
      expect(same).not.toContain(notKept)
      const { notes: _, ...first } = after
      expect(tell([first, later])).toContain(notKept)
      expect(notKept).toMatch(/ are not compared\.$|不在比较之列。$/)
    })
  },
)

test('the address of a section of an edition leads to its place, without a script', () => {
  const html = buildEditionSectionPage({ locale: 'zh-Hans', date, id: 'origins', title: '起源 <b>' })
  expect(html).toContain('<meta http-equiv="refresh" content="0; url=../#origins">')
  expect(html).toContain('<a href="../#origins">起源 &lt;b&gt;</a>')
})

test('an edition that was taken back says when and why', () => {
  const html = buildWithdrawnPage({
    locale: 'zh-Hans',
    slug: 'a',
    title: '题',
    date,
    on: '2026-12-01',
    reason: '误发 & 未核对',
  })
  expect(html).toContain('2026年12月1日')
  expect(html).toContain('误发 &amp; 未核对')
  expect(html).toContain('href="/a/history/"')
})

test('pictures that it shows and files that it offers are kept with it, each once', () => {
  const page = `<html><head></head><body><main><article><header><h1>题</h1></header>
<p><a href="/assets/files/0a.pdf">表</a> <a href="/assets/files/0a.pdf">同表</a>
<img src="/assets/pictures/1.jpg" srcset="/assets/pictures/1.avif 480w, /assets/pictures/2.avif 960w" alt="图"></p></article></main></body></html>`
  const readFile = (path: string) => Buffer.from(path)
  const files = freezePage(page, { locale: 'zh-Hans', slug: 'a', date, title: '题', readFile })
  const [html, ...others] = files.map(({ name, bytes }) => ({ name, text: Buffer.from(bytes).toString() }))
  expect(html?.text).not.toContain('/assets/')
  const kept = others.filter(({ name }) => !name.endsWith('.css'))
  expect(kept.map(({ text }) => text)).toEqual([
    '/assets/files/0a.pdf',
    '/assets/pictures/1.jpg',
    '/assets/pictures/1.avif',
    '/assets/pictures/2.avif',
  ])
  for (const { name } of kept) expect(html?.text).toContain(name)
  expect(() =>
    freezePage(page, { locale: 'zh-Hans', slug: 'a', date, title: '题', readFile: () => undefined }),
  ).toThrow('/assets/files/0a.pdf is not there')
})

test('a link of the author keeps its words wherever it leads, and leads on unless to what is of the living page', () => {
  const page = `<main><article><header><h1>题</h1><p><a href="/a/parallel/">对照</a></p></header>
<h2 id="b">节</h2><a class="permalink" href="/a/b/cite/">引用</a>
<p><a href="https://example.org/parallel/">外一</a><a href="/other/parallel/">外二</a><a href="https://example.org/cite/">外三</a>
<a href="/a/parallel/">内</a><a href="/a/b/">节</a></p></article></main>`
  const readFile = () => undefined
  const [file] = freezePage(page, { locale: 'zh-Hans', slug: 'a', date, title: '题', readFile })
  const html = Buffer.from(file?.bytes ?? []).toString()
  for (const href of ['https://example.org/parallel/', '/other/parallel/', 'https://example.org/cite/', '#b'])
    expect(html).toContain(`<a href="${href}">`)
  expect(html).toContain('内')
  for (const gone of ['对照', '引用', '/a/parallel/', '/a/b/']) expect(html).not.toContain(gone)
})

/** Text without white space: a page breaks lines where data have none. */
function fold(text: string): string {
  return text.replaceAll(/\s+/g, '')
}
