import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseAllHeaders } from '@netlify/headers-parser'
import { parseAllRedirects } from '@netlify/redirect-parser'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { HostSource } from '#lib/publish/hosts/file-rules.ts'
import { staticHeaders } from '#lib/publish/hosts/static/headers.ts'
import { mergePolicies } from '#lib/publish/hosts/static/merge-policies.ts'
import { staticRedirects } from '#lib/publish/hosts/static/redirects.ts'
import { sampleInput } from '../../sample-release.ts'
import { publishSample } from '../publish-sample.ts'
import { variedInput } from '../varied-input.ts'

const headerRules = z.array(
  z.object({ forRegExp: z.instanceof(RegExp), values: z.record(z.string(), z.string()) }),
)
const redirectRules = z.array(z.object({ from: z.string(), to: z.string(), status: z.number() }))

let release: Awaited<ReturnType<typeof publishSample>>
beforeAll(async () => {
  release = await publishSample(variedInput)
})
afterAll(() => release.remove())

describe('_headers, as Netlify reads it', () => {
  const { files } = variedInput(sampleInput(''))
  const policies = files.map(({ headers }) => headers['content-security-policy'] ?? '')

  test.each(files.filter(({ status }) => status === 200))(
    '$path has its headers, each from one rule',
    async (file) => {
      const rules = await readRules()
      const matching = rules.filter(
        ({ forRegExp }) => forRegExp.test(decodeURI(file.path)) || forRegExp.test(file.path),
      )
      const found = Object.assign({}, ...matching.map(({ values }) => values))
      const { 'content-type': type, 'content-security-policy': policy, ...others } = file.headers
      for (const [name, value] of Object.entries(others))
        if (value !== leftToHost(files, name)) expect(found).toMatchObject({ [name]: value })
      expect(others).toMatchObject(
        Object.fromEntries(Object.entries(found).filter(([name]) => name in others)),
      )
      expect(found['content-security-policy']).toBe(mergePolicies(policies))
      if (found['content-type'] !== undefined) expect(found['content-type']).toBe(type)
      expect(Object.keys(found).filter((name) => !(name in file.headers))).toEqual([])
      const names = matching.flatMap(({ values }) => Object.keys(values))
      expect(names).toHaveLength(new Set(names).size)
    },
  )

  test('a type that the extension does not tell is given', async () => {
    const text = await readFile(join(release.dist, 'public/_headers'), 'utf8')
    expect(text).toMatch(
      /^\/feed\.xml\n(?: {2}.+\n)*? {2}content-type: application\/atom\+xml; charset=utf-8$/m,
    )
    expect(text).not.toContain('content-type: application/xml')
  })
})

test('_redirects, as Netlify reads it', async () => {
  const parsed = await parseAllRedirects({
    redirectsFiles: [join(release.dist, 'public/_redirects')],
    configRedirects: [],
    minimal: true,
  })
  expect(parsed.errors).toEqual([])
  expect(redirectRules.parse(parsed.redirects)).toEqual(
    [
      ['/was.txt/', '/LICENSE', 302],
      ['/was/', '/a/#part', 301],
      ['/was', '/a/#part', 301],
      ['/was/%E5%8D%A1/', '/%E5%8D%A1/?from=x#part', 301],
      ['/was/%E5%8D%A1', '/%E5%8D%A1/?from=x#part', 301],
      ['/was.txt', '/LICENSE', 302],
    ].map(([from, to, status]) => ({ from, to, status })),
  )
})

test('a large _redirects leaves out needless spellings, and has pages before files', () => {
  const { files, headers } = variedInput(sampleInput(''))
  const redirects = Array.from({ length: 900 }, (_, index) => [
    { from: `/cards/was-${index}.png`, to: '/LICENSE', status: 308 as const },
    { from: `/was-${index}/`, to: '/a/', status: 308 as const },
  ]).flat()
  const lines = staticRedirects({ headers, redirects, files }).split('\n').slice(1, -1)
  expect(lines).toHaveLength(1800)
  expect(lines.findLastIndex((line) => line.startsWith('/was-'))).toBe(899)
})

test.each([1, 10, 1000])('%i articles in two languages take as many rules as one', (count) => {
  const rules = rulesOf(staticHeaders(articles(count)))
  expect(rules).toEqual(rulesOf(staticHeaders(articles(2))))
  expect(rules.length).toBeLessThanOrEqual(20)
})

test.each(['cards-of-the-trade', 'english'])(
  'nor do articles add rules to %s, which begins like a folder',
  (slug) => {
    const withSlug = (count: number) => {
      const source = articles(count)
      return { ...source, files: [...source.files, ...articleFiles('/', slug)] }
    }
    expect(rulesOf(staticHeaders(withSlug(30)))).toEqual(rulesOf(staticHeaders(withSlug(20))))
  },
)

test('what differs is told where it matters: cards for all, twins for no index, assets for good', () => {
  const text = staticHeaders(articles(10))
  expect(text).toMatch(/^\/\*\n(?: {2}.+\n)*? {2}speculation-rules: x$/m)
  expect(text).toContain('/cards/*\n  cross-origin-resource-policy: cross-origin\n')
  expect(text).toContain('/*/index.md\n  x-robots-tag: noindex\n')
  expect(text).toContain('/assets/*\n  cache-control: public, max-age=31536000, immutable\n')
  expect(text).toContain('/en/*\n  content-language: en\n')
})

test('lines keep within 2,000 characters, whatever the policies', () => {
  const { files, headers } = variedInput(sampleInput(''))
  const [page] = files
  if (!page) throw new Error('The release has no page.')
  const policyOf = (index: number) =>
    page.headers['content-security-policy']?.replace('sha256-Home', `sha256-${index}`)
  const pages = Array.from({ length: 300 }, (_, index) => ({
    ...page,
    path: `/article-${index}/`,
    headers: { ...page.headers, 'content-security-policy': policyOf(index) ?? '' },
  }))
  const lines = staticHeaders({ headers, redirects: [], files: [...files, ...pages] }).split('\n')
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(2000)
})

test.each([
  [["default-src 'none'"], "default-src 'none'"],
  [["a 'none'; b x", "a y; b 'none' "], 'a y; b x'],
  [['a x y; b', 'a y z; b'], 'a x y z; b'],
])('policies %j allow together: %s', (policies, merged) => {
  expect(mergePolicies(policies)).toBe(merged)
})

test('policies with different directives are not merged: one that is missing allows everything', () => {
  expect(() => mergePolicies(['a x; b y', 'a x'])).toThrow('The directive b is not in every')
})

async function readRules() {
  const parsed = await parseAllHeaders({
    headersFiles: [join(release.dist, 'public/_headers')],
    configHeaders: [],
    minimal: false,
  })
  expect(parsed.errors).toEqual([])
  return headerRules.parse(parsed.headers)
}

/** The commonest value of a header in which files differ: a rule for it would be one an article. */
function leftToHost(files: HostSource['files'], name: string): string | undefined {
  const groups = [
    ...Map.groupBy(
      files.filter(({ status }) => status === 200),
      ({ headers }) => headers[name],
    ),
  ]
  const [commonest] = groups.toSorted(([, one], [, other]) => other.length - one.length)
  return groups.length > 1 ? commonest?.[0] : undefined
}

function rulesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.startsWith('/'))
}

/** What is published of so many articles in each of two languages, with the headers of `next.config.ts`. */
function articles(count: number): HostSource {
  const files = ['/', '/en/'].flatMap((home) => [
    file(home, home),
    file(home, `${home}about/`),
    file(home, `${home}feed.xml`, { 'cross-origin-resource-policy': 'cross-origin' }),
    file(home, `${home}opensearch.xml`),
    file(home, `${home}search/`),
    ...Array.from({ length: Math.ceil(count / 12) - 1 }, (_, index) =>
      file(home, `${home}search/page/${index + 2}/`),
    ),
    ...Array.from({ length: count }, (_, index) => articleFiles(home, `article-${index}`)).flat(),
  ])
  const assets = { 'cache-control': 'public, max-age=31536000, immutable' }
  return {
    headers: {},
    redirects: [],
    files: [
      ...files,
      ...['/assets/a.js', '/assets/b.js'].map((path) => file('', path, assets)),
      ...Array.from({ length: 2 * count }, (_, index) =>
        file('', `/assets/search-0123456789ab/list-${index}.txt`, assets),
      ),
      file('', '/robots.txt'),
    ],
  }
}

function articleFiles(home: string, slug: string): HostSource['files'] {
  const page = `${home}${slug}/`
  return [
    file(home, page),
    ...['one', 'two', 'three'].flatMap((section) => [
      file(home, `${page}${section}/`),
      file(home, `${page}${section}/cite/`),
      file(home, `${page}${section}/index.md`, { 'x-robots-tag': 'noindex' }),
      file('', `/cards${page}${section}.png`, { 'cross-origin-resource-policy': 'cross-origin' }),
    ]),
  ]
}

function file(home: string, path: string, more: Record<string, string> = {}): HostSource['files'][number] {
  const language: Record<string, string> =
    home === '' ? {} : { 'content-language': home === '/' ? 'zh-Hans' : 'en' }
  const headers = {
    'speculation-rules': 'x',
    'cache-control': 'max-age=0',
    'cross-origin-resource-policy': 'same-origin',
    ...language,
    ...more,
  }
  return { path, status: 200, headers }
}
