import { expect, test } from '@playwright/test'
import { attributeOf, textOf } from '../support/html.ts'
import {
  articlePages,
  byTag,
  canonicalArticles,
  canonicalOf,
  contentsOf,
  headingsOf,
  mainArticle,
  notFoundPage,
  origin,
  type Page,
  pageKinds,
  pages,
  sectionPages,
} from './published.ts'
import { faultsOfHtml } from './validate-html.ts'

const all = [...pages, notFoundPage]

test('a page of each kind is answered as it lies in the release', async ({ request }) => {
  for (const { path, html } of pageKinds) {
    if (path === notFoundPage.path) continue
    const response = await request.get(path)
    expect(response.status(), path).toBe(200)
    expect(await response.text(), path).toBe(html)
  }
})

test('an unknown address answers 404 with links to the newest articles', async ({ request }) => {
  for (const path of [
    '/nope/',
    '/nope',
    '/kameng-origins/nope/',
    '/en/nope/',
    '/en/kameng-origins/nope/',
    '/a/b/c.html',
  ]) {
    const response = await request.get(path)
    expect(response.status(), path).toBe(404)
    expect(await response.text()).toBe(notFoundPage.html)
  }
  const links = byTag(notFoundPage, 'a').map((link) => attributeOf(link, 'href'))
  for (const path of [mainArticle.path, '/every-block/', `/en${mainArticle.path}`])
    expect(links).toContain(path)
})

test('a section page has the body of its article, opened at one heading', () => {
  const links = /<a [^>]*hreflang=[^>]*>/g
  for (const page of sectionPages) {
    const own = canonicalArticles.find(({ path }) => canonicalOf(page) === origin + path)
    const body = bodyOf(page)
    expect(body.match(/ autofocus/g), page.path).toHaveLength(1)
    // Links to other languages lead to the section there.
    expect(body.replace(' autofocus', '').replace(links, ''), page.path).toBe(
      own && bodyOf(own).replace(links, ''),
    )
  }
})

test('no page carries a byte of the framework', () => {
  for (const page of all) {
    expect(page.html, page.path).not.toMatch(
      /__next|_next\/|self\.__next_f|webpack|turbopack|data-precedence|<!--/,
    )
    const foreign = byTag(page, 'script').filter((script) => {
      const type = attributeOf(script, 'type')
      const source = attributeOf(script, 'src')
      const isData = type === 'application/ld+json' || type === 'speculationrules'
      return !isData && source !== undefined && !source.startsWith('/assets/')
    })
    expect(
      foreign.map((script) => attributeOf(script, 'src')),
      page.path,
    ).toEqual([])
    const preloaded = byTag(page, 'link').filter((link) => /preload$/.test(attributeOf(link, 'rel') ?? ''))
    expect(preloaded, page.path).toEqual([])
  }
})

test('the contents list names the headings, all of them, in order', () => {
  expect(articlePages.length).toBeGreaterThan(5)
  for (const page of articlePages) {
    const headings = headingsOf(page)
    expect(headings.length, page.path).toBeGreaterThan(1)
    expect(contentsOf(page), page.path).toEqual([
      ...headings.map(({ id, text }) => ({ id, text })),
      ...listsAtEnd(page),
    ])
  }
})

/** Headings of what stands after the text: claims by evidence, sources, revisions. */
function listsAtEnd(page: Page): { id: string; text: string }[] {
  return byTag(page, 'h2')
    .map((heading) => ({ id: attributeOf(heading, 'id') ?? '', text: textOf(heading) }))
    .filter(({ id }) => ['evidence', 'sources', 'revisions'].includes(id))
}

test('every reference of one element to another by id finds it', () => {
  for (const page of all) {
    const ids = new Set(page.ids)
    const lost = page.elements.flatMap((element) =>
      ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for', 'popovertarget'].flatMap((name) =>
        (attributeOf(element, name)?.split(' ') ?? [])
          .filter((id) => !ids.has(id))
          .map((id) => `${name}=${id}`),
      ),
    )
    expect(lost, page.path).toEqual([])
  }
})

test('a section’s permalink stands beside its heading and names it', () => {
  for (const page of articlePages) {
    // The link of the article itself, at its end, has words of its own.
    const permalinks = byTag(page, 'a').filter(
      (link) =>
        attributeOf(link, 'data-share') !== undefined && attributeOf(link, 'aria-label') !== undefined,
    )
    const headings = headingsOf(page)
    expect(permalinks, page.path).toHaveLength(headings.length)
    const misplaced = permalinks.filter((link, index) => {
      const { id = '', text = '' } = headings[index] ?? {}
      const parent = link.parentNode
      const isInHeading = parent !== null && 'tagName' in parent && /^h\d$/.test(parent.tagName)
      const leadsThere = new RegExp(`[/#]${id}/?$`).test(attributeOf(link, 'href') ?? '')
      return isInHeading || !leadsThere || !attributeOf(link, 'aria-label')?.includes(text)
    })
    expect(
      misplaced.map((link) => attributeOf(link, 'href')),
      page.path,
    ).toEqual([])
  }
})

test('a page of each kind, and every article, is valid HTML', async () => {
  for (const { path, html } of new Set([...pageKinds, ...canonicalArticles]))
    expect.soft(await faultsOfHtml(html), path).toEqual([])
})

function bodyOf({ html }: Page): string {
  return html.slice(html.indexOf('<body'))
}
