import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseAllHeaders } from '@netlify/headers-parser'
import { parseAllRedirects } from '@netlify/redirect-parser'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
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
      expect(found).toMatchObject(others)
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

test('a large site keeps within the limits of Cloudflare Pages: 100 rules, lines of 2,000 characters', () => {
  const { files, headers } = variedInput(sampleInput(''))
  const [, page] = files
  if (!page) throw new Error('The release has no page.')
  const articles = Array.from({ length: 6000 }, (_, index) => ({ ...page, path: `/article-${index}/` }))
  const text = staticHeaders({ headers, redirects: [], files: [...files, ...articles] })
  const lines = text.split('\n')
  expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100)
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(2000)
  expect(text).toContain('/assets/*\n  cache-control: public, max-age=31536000, immutable')
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
