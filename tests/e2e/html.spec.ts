import { expect, test } from '@playwright/test'
import { HtmlValidate } from 'html-validate'
import { attributeOf, textOf } from '../support/html.ts'
import {
  articlePages,
  byTag,
  canonicalOf,
  contentsOf,
  files,
  headingsOf,
  notFoundPage,
  origin,
  type Page,
  pages,
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
  for (const path of ['/nope/', '/nope', '/kameng-origins/nope/', '/a/b/c.html']) {
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
    const [head = ''] = page.html.split('</head>')
    const root = byTag(page, 'html')[0]
    expect(root && attributeOf(root, 'lang'), page.path).toBe(page.path.startsWith('/en/') ? 'en' : 'zh-Hans')
    expect(head.match(/<title>[^<]{4,120}<\/title>/g), page.path).toHaveLength(1)
    expect(page.html.match(/<title/g), page.path).toHaveLength(1)
    expect(byTag(page, 'h1'), page.path).toHaveLength(1)
    expect(textOf(byTag(page, 'h1')[0] ?? page.html).trim(), page.path).not.toBe('')
    if (page === notFoundPage) continue
    expect(head.match(/<meta name="description" content="[^"]{10,320}"/g), page.path).toHaveLength(1)
    expect(head.match(/<link rel="canonical"/g), page.path).toHaveLength(1)
    expect(canonicalOf(page), page.path).toMatch(new RegExp(`^${origin}/`))
    expect(
      pages.map(({ path }) => origin + path),
      page.path,
    ).toContain(canonicalOf(page))
  }
})

test('no two pages that may be indexed share a title or a description', () => {
  const indexed = pages.filter((page) => !/<meta name="robots" content="[^"]*noindex/.test(page.html))
  for (const pattern of [/<title>([^<]*)/, /<meta name="description" content="([^"]*)"/]) {
    const values = indexed.map(({ html }) => pattern.exec(html)?.[1])
    expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([])
  }
})

test('the contents list names the headings, all of them, in order', () => {
  expect(articlePages.length).toBeGreaterThan(5)
  for (const page of articlePages) {
    const headings = headingsOf(page)
    expect(headings.length, page.path).toBeGreaterThan(4)
    expect(contentsOf(page), page.path).toEqual(headings.map(({ id, text }) => ({ id, text })))
  }
})

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

/** Rules of the recommended preset that judge style, not correctness. */
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Serialised HTML as parse5 writes it: its forms are the specification's own.
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
  },
})

test('every page is valid HTML', async () => {
  for (const { path, html } of all) {
    const { results } = await validator.validateString(html)
    const messages = results.flatMap(({ messages: own }) =>
      own.map(
        ({ ruleId, message, line, column }) =>
          `${ruleId}: ${message} (${line}:${column}: ${html.split('\n')[line - 1]?.slice(Math.max(0, column - 30), column + 60)})`,
      ),
    )
    expect.soft(messages, path).toEqual([])
  }
})

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
