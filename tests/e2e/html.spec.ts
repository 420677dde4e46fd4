import { expect, test } from '@playwright/test'
import { HtmlValidate } from 'html-validate'
import { parse, serialize } from 'parse5'
import { attributeOf, type Element, textOf } from '../support/html.ts'
import {
  articlePages,
  byTag,
  canonicalArticles,
  canonicalOf,
  contentsOf,
  files,
  headingsOf,
  notFoundPage,
  origin,
  type Page,
  pages,
  sectionPages,
} from './published.ts'

const all = [...pages, notFoundPage]

test('every page is answered as it lies in dist/', async ({ request }) => {
  expect(pages.length).toBeGreaterThan(5)
  for (const { path, html } of pages) {
    const response = await request.get(path)
    expect(response.status(), path).toBe(200)
    expect(await response.text(), path).toBe(html)
  }
})

test('an unknown address answers 404 with links to every article', async ({ request }) => {
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
  for (const { path } of pages.filter(
    (page) => canonicalOf(page) === origin + page.path && articlePages.includes(page),
  ))
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
    for (const script of byTag(page, 'script')) {
      const type = attributeOf(script, 'type')
      const source = attributeOf(script, 'src')
      const isData = type === 'application/ld+json' || type === 'speculationrules'
      expect(isData || source === undefined || source.startsWith('/assets/'), `${page.path}: ${source}`).toBe(
        true,
      )
    }
    for (const link of byTag(page, 'link'))
      expect(attributeOf(link, 'rel'), page.path).not.toMatch(/preload$/)
  }
})

test('every page says in its head what it is', () => {
  for (const page of all) {
    const root = byTag(page, 'html')[0]
    expect(root && attributeOf(root, 'lang'), page.path).toBe(page.path.startsWith('/en/') ? 'en' : 'zh-Hans')
    expect(
      byTag(page, 'title')
        .filter(isInHead)
        .map((title) => textOf(title)),
      page.path,
    ).toEqual([expect.stringMatching(/^.{4,120}$/)])
    expect(byTag(page, 'h1'), page.path).toHaveLength(1)
    expect(
      byTag(page, 'h1')
        .map((heading) => textOf(heading))
        .join('')
        .trim(),
      page.path,
    ).not.toBe('')
    if (page === notFoundPage) continue
    expect(descriptionsOf(page), page.path).toEqual([expect.stringMatching(/^.{10,320}$/)])
    const canonical = byTag(page, 'link').filter((link) => attributeOf(link, 'rel') === 'canonical')
    expect(canonical, page.path).toHaveLength(1)
    expect(canonical.every(isInHead), page.path).toBe(true)
    expect(
      pages.map(({ path }) => origin + path),
      page.path,
    ).toContain(canonicalOf(page))
  }
})

test('no two pages that may be indexed share a title or a description', () => {
  const indexed = pages.filter(
    (page) => !metasOf(page, 'robots').some((content) => content.includes('noindex')),
  )
  expect(indexed.length).toBeGreaterThan(5)
  const titles = indexed.flatMap((page) =>
    byTag(page, 'title')
      .filter(isInHead)
      .map((title) => textOf(title)),
  )
  for (const values of [titles, indexed.flatMap(descriptionsOf)])
    expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([])
})

test('the contents list names the headings, all of them, in order', () => {
  expect(articlePages.length).toBeGreaterThan(5)
  for (const page of articlePages) {
    const headings = headingsOf(page)
    expect(headings.length, page.path).toBeGreaterThan(4)
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

test('every id is there once', () => {
  for (const { ids, path } of all)
    expect(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      path,
    ).toEqual([])
})

test('every internal link leads to a page or file, and every fragment to an id on it', () => {
  const byPath = new Map<string, Page | undefined>([
    ...files.map(({ path }) => [path, undefined] as const),
    ...pages.map((page) => [page.path, page] as const),
  ])
  const broken = all.flatMap((page) =>
    targetsOf(page).flatMap((target) => explainTarget(page, target, byPath)),
  )
  expect(broken).toEqual([])
})

test('every reference of one element to another by id finds it', () => {
  for (const page of all) {
    for (const element of page.elements) {
      for (const name of ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for', 'popovertarget'])
        for (const id of attributeOf(element, name)?.split(' ') ?? [])
          expect(page.ids, `${page.path} ${name}`).toContain(id)
    }
  }
})

test('a section’s permalink stands beside its heading and names it', () => {
  for (const page of articlePages) {
    const permalinks = byTag(page, 'a').filter((link) => attributeOf(link, 'data-share') !== undefined)
    const headings = headingsOf(page)
    expect(permalinks, page.path).toHaveLength(headings.length)
    permalinks.forEach((link, index) => {
      const heading = headings[index]
      expect(attributeOf(link, 'aria-label'), page.path).toContain(heading?.text)
      expect(attributeOf(link, 'href'), page.path).toMatch(new RegExp(`[/#]${heading?.id}/?$`))
      const parent = link.parentNode
      expect(parent !== null && 'tagName' in parent && /^h\d$/.test(parent.tagName), page.path).toBe(false)
    })
  }
})

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // How parse5 writes a document; style, not correctness.
    'doctype-style': 'off',
    'attr-quotes': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    // The reading settings take effect as they are chosen; nothing is sent anywhere.
    'wcag/h32': 'off',
    // Titles end with the name of the site; search results cut them where they like.
    'long-title': 'off',
    // HTML asks of an id one character and no white space; the recommended rule also asks for a letter first.
    'valid-id': ['error', { relaxed: true }],
  },
})

test('every page is valid HTML', async () => {
  test.setTimeout(60_000)
  for (const { path, html } of all) {
    const errors: string[] = []
    // Pages leave out optional tags and quotes; the validator judges the document that a browser makes of them.
    const full = serialize(
      parse(html, { onParseError: ({ code }) => errors.push(code), sourceCodeLocationInfo: true }),
    )
    expect.soft(errors, path).toEqual([])
    const { results } = await validator.validateString(full)
    const messages = results.flatMap(({ messages: own }) =>
      own.map(
        ({ ruleId, message, offset }) =>
          `${ruleId}: ${message} (${full.slice(Math.max(0, offset - 30), offset + 60)})`,
      ),
    )
    expect.soft(messages, path).toEqual([])
  }
})

function isInHead(element: Element): boolean {
  const parent = element.parentNode
  return parent !== null && 'tagName' in parent && parent.tagName === 'head'
}

function metasOf(page: Page, name: string): string[] {
  return byTag(page, 'meta')
    .filter((meta) => isInHead(meta) && attributeOf(meta, 'name') === name)
    .map((meta) => attributeOf(meta, 'content') ?? '')
}

function descriptionsOf(page: Page): string[] {
  return metasOf(page, 'description')
}

interface Target {
  name: string
  value: string
}

/** Whatever a page leads to or loads; `data:` needs no address. */
function targetsOf(page: Page): Target[] {
  return page.elements.flatMap((element) =>
    ['href', 'src', 'poster', 'action'].flatMap((name) => {
      const value = attributeOf(element, name)
      return value === undefined || /^(?:data|mailto):/.test(value)
        ? []
        : [{ name: `<${element.tagName} ${name}>`, value }]
    }),
  )
}

function explainTarget(page: Page, { name, value }: Target, byPath: Map<string, Page | undefined>): string[] {
  const from = page === notFoundPage ? '/unknown/' : page.path
  const url = new URL(value, origin + from)
  if (url.origin !== origin) return []
  const where = `${page.path} ${name} ${value}`
  if (page === notFoundPage && url.pathname === from)
    return page.ids.includes(url.hash.slice(1)) ? [] : [where]
  if (!byPath.has(url.pathname)) return [where]
  const target = byPath.get(url.pathname)
  const id = decodeURIComponent(url.hash.slice(1))
  return id === '' || id.startsWith(':~:') || target?.ids.includes(id) ? [] : [`${where} (no such id)`]
}

function bodyOf({ html }: Page): string {
  return html.slice(html.indexOf('<body'))
}
