import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import type { Manifest } from '#lib/publish/release/manifest.ts'
import { manifestSchema } from '#lib/publish/release/manifest-file.ts'
import { findBrotliModule, findProgram } from '../../scripts/programs.ts'
import { startCaddy } from '../lib/publish/hosts/start-caddy.ts'
import { startNginx } from '../lib/publish/hosts/start-nginx.ts'
import { sendRaw } from '../lib/publish/server/raw-client.ts'
import { siteFolder, smallSiteFolder } from '../site/site-folder.ts'
import { attributeOf, textOf } from '../support/html.ts'
import { notFoundPage, pages } from './published.ts'

const manifest = readManifest(siteFolder)

test('every page allows exactly its own inline styles and scripts, by hash', () => {
  for (const each of [...pages, notFoundPage]) {
    // What is pasted from a page has its style with it: there alone, attributes are told by their hashes too.
    const isPasted = each.path.endsWith('/wechat/')
    const policy = policyOf(each.path)
    expect(policy.replace(isPasted ? " 'unsafe-hashes'" : '', ''), each.path).not.toMatch(
      /unsafe|data:|blob:|https?:|\*/,
    )
    const hashes = each.elements.flatMap((element) => {
      const inline = attributeOf(element, 'src') === undefined
      const data = /^application\/(?:ld\+)?json$/.test(attributeOf(element, 'type') ?? '')
      const style = attributeOf(element, 'style')
      if (style !== undefined && isPasted) return [`style-src ${hashOf(style)}`]
      if (element.tagName === 'style') return [`style-src ${hashOf(textOf(element))}`]
      return element.tagName === 'script' && inline && !data ? [`script-src ${hashOf(textOf(element))}`] : []
    })
    const allowed = [...policy.matchAll(/(style-src|script-src) ([^;]*)/g)].flatMap(
      ([, name, sources = '']) => [...sources.matchAll(/'sha256-[^']+'/g)].map(([hash]) => `${name} ${hash}`),
    )
    expect(new Set(allowed), each.path).toEqual(new Set(hashes))
    const attributes = each.elements.flatMap(({ tagName, attrs }) =>
      attrs.flatMap(({ name }) =>
        (name === 'style' && !isPasted) || name.startsWith('on') ? [`<${tagName} ${name}>`] : [],
      ),
    )
    expect(attributes, each.path).toEqual([])
  }
})

test.describe('security headers are on every answer', () => {
  const security = Object.entries(manifest.headers).filter(([name]) => name !== 'cache-control')
  const requests: [status: number, method: string, target: string, header?: string][] = [
    [200, 'GET', '/'],
    [200, 'HEAD', '/'],
    [304, 'GET', '/', 'If-None-Match: *'],
    [206, 'GET', '/robots.txt', 'Range: bytes=0-3'],
    [308, 'GET', '/about'],
    [400, 'GET', '/%00'],
    [404, 'GET', '/none/'],
    [405, 'POST', '/'],
    [412, 'GET', '/robots.txt', 'If-Match: "none"'],
    [416, 'GET', '/robots.txt', 'Range: bytes=9999999-'],
    [431, 'GET', '/', `X: ${'a'.repeat(20_000)}`],
  ]
  // Go answers what it cannot read before Caddy sees it.
  const bare: Record<string, number[]> = { Caddy: [431], nginx: [], 'the server of the site': [] }
  // nginx has no 431.
  const alternative: Record<number, number[]> = { 431: [400] }

  for (const [name, start] of Object.entries({
    'the server of the site': undefined,
    nginx:
      findProgram('nginx') &&
      (() => startNginx({ ...hostOptions('nginx'), brotliModule: findBrotliModule() })),
    Caddy:
      findProgram('caddy') && (() => startCaddy(hostOptions('caddy').program, hostOptions('caddy').dist)),
  })) {
    test(name, async ({ baseURL }) => {
      test.skip(start === '', `${name} is not installed`)
      const server = typeof start === 'function' ? await start() : undefined
      try {
        const port = server?.port ?? Number(new URL(baseURL ?? '').port)
        for (const [status, method, target, header] of requests) {
          const lines = [
            `${method} ${target} HTTP/1.1`,
            'Host: a',
            'Connection: close',
            ...(header ? [header] : []),
          ]
          const answer = await sendRaw(port, `${lines.join('\r\n')}\r\n\r\n`)
          expect([status, ...(alternative[status] ?? [])], target).toContain(answer?.status)
          if (bare[name]?.includes(status)) continue
          const own = policyOf(target)
          for (const [field, value] of security) {
            const isFile = status === 200 || status === 206 || status === 304 || status === 404
            const expected = isFile && field === 'content-security-policy' ? own : value
            expect(answer?.headers[field], `${field} of ${status}`).toEqual([expected])
          }
          expect(answer?.headers, `${status}`).not.toHaveProperty('x-powered-by')
        }
      } finally {
        await server?.end()
      }
    })
  }
})

test('nginx and Caddy answer with every file of a site, byte for byte, with its headers', async () => {
  for (const host of ['nginx', 'caddy'] as const) {
    if (findProgram(host) === undefined) continue
    const { program, dist } = hostOptions(host, smallSiteFolder)
    const server = host === 'nginx' ? await startNginx({ program, dist }) : await startCaddy(program, dist)
    try {
      const { files } = readManifest(smallSiteFolder)
      const answers: unknown[] = []
      for (const { path: url, status, headers, identity } of files) {
        const target = status === 404 ? '/none/' : url
        const answer = await sendRaw(
          server.port,
          `GET ${target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`,
        )
        answers.push({
          url,
          status: answer?.status,
          isSame: answer?.body.equals(readFileSync(path.join(dist, identity.file))),
          headers: Object.keys(headers).map((name) => [name, answer?.headers[name]]),
        })
      }
      expect(answers, host).toEqual(
        files.map(({ path: url, status, headers }) => ({
          url,
          status,
          isSame: true,
          headers: Object.entries(headers).map(([name, value]) => [name, [value]]),
        })),
      )
    } finally {
      await server.end()
    }
  }
})

/** Policy of the answer for a target: that of the page of unknown paths where no file has it. */
function policyOf(target: string): string {
  const file =
    manifest.files.find(({ path: url }) => url === target) ??
    manifest.files.find(({ status }) => status === 404)
  return file?.headers['content-security-policy'] ?? ''
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

function hostOptions(name: 'nginx' | 'caddy', folder = siteFolder) {
  return { program: findProgram(name) ?? '', dist: path.join(folder, 'dist') }
}

function readManifest(folder: string): Manifest {
  return manifestSchema.parse(JSON.parse(readFileSync(path.join(folder, 'dist/manifest.json'), 'utf8')))
}
