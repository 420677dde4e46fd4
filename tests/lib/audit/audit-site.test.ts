import type { ServerResponse } from 'node:http'
import { describe, expect, test } from 'vitest'
import { auditSite } from '#lib/audit/audit-site.ts'
import { startServer } from '../../support/local-server.ts'
import { faultlessSite, html, serve, site } from './faultless-site.ts'

describe('manners', () => {
  test('each address is asked for once, by name, and what robots.txt forbids not at all', async () => {
    const files = faultlessSite()
    files['/robots.txt'] = {
      body: 'User-agent: *\nDisallow: /\n\nUser-agent: SiteAudit\nDisallow: /private/',
    }
    files['/'] = html({
      path: '/',
      body: '<a href="/private/">x</a><a href="/article/">y</a><a href="/en/article/">z</a>',
    })
    await using server = await serve(files)
    const report = await auditSite(server.origin, { siteOrigin: site, delayMs: 0 })
    expect(report.findings).toEqual([])
    const asked = server.received.map((request) => request.url)
    expect(asked).not.toContain('/private/')
    expect(new Set(asked).size).toBe(asked.length)
    expect(report.requests).toBe(asked.length)
    expect(report.pages).toBe(4)
    expect(new Set(server.received.map((request) => request.headers['user-agent']))).toEqual(
      new Set(['SiteAudit/1.0 (link and metadata check run by the publisher of this site)']),
    )
  })

  test('no more requests at once, and no faster, than allowed', async () => {
    const starts: number[] = []
    let open = 0
    let most = 0
    await using server = await startServer((request, response) => {
      starts.push(performance.now())
      most = Math.max(most, ++open)
      const links = Array.from({ length: 12 }, (_, index) => `<a href="/${index}/">x</a>`).join('')
      setTimeout(() => {
        open--
        response
          .writeHead(request.url === '/robots.txt' ? 404 : 200, { 'content-type': 'text/html' })
          .end(links)
      }, 300)
    })
    await auditSite(server.origin, { concurrency: 3, delayMs: 15, maxRequests: 12 })
    expect(most).toBe(3)
    const [first = 0] = starts
    // The sum is exact where single gaps are not: a timer may fire late, and the next one catch up. The first request may
    // be met late as well, which the second one waits for.
    expect((starts.at(-1) ?? 0) - first).toBeGreaterThan((starts.length - 2) * 15 - 5)
  })

  test('a Crawl-delay is kept', async () => {
    const files = faultlessSite()
    files['/robots.txt'] = { body: 'User-agent: *\nCrawl-delay: 0.2' }
    await using server = await serve(files)
    const start = performance.now()
    await auditSite(server.origin, { siteOrigin: site, delayMs: 0, maxRequests: 5 })
    expect(performance.now() - start).toBeGreaterThan(500)
  })
})

describe('limits', () => {
  test('ten thousand links end at the limit of requests, which is a finding', async () => {
    const links = Array.from({ length: 10_000 }, (_, index) => `<a href="/${index}/">x</a>`).join('')
    await using server = await serve({ '/': html({ path: '/', body: links }) })
    const report = await auditSite(server.origin, {
      siteOrigin: site,
      delayMs: 0,
      maxRequests: 40,
      timeoutMs: patient,
    })
    expect(server.received).toHaveLength(40)
    expect(report.findings[0]).toEqual({
      rule: 'audit-incomplete',
      page: `${site}/`,
      problem: 'the limit of 40 requests was met',
    })
    expect(report.findings.filter((finding) => finding.rule === 'orphan-page')).toEqual([])
  })

  test('a site without end stops at the limit of time', async () => {
    await using server = await startServer((request, response) => {
      const status = request.url.endsWith('.txt') || request.url.endsWith('.xml') ? 404 : 200
      response.writeHead(status, { 'content-type': 'text/html' }).end(`<a href="${request.url}a/">x</a>`)
    })
    const report = await auditSite(server.origin, { delayMs: 5, maxSeconds: 1 })
    expect(report.findings[0]).toMatchObject({ problem: 'the limit of 1 s was met' })
  })

  test('hostile answers are findings, and the audit ends', async () => {
    const files = faultlessSite()
    const traps = ['/endless/', '/reset/', '/loop/0', '/image.png', '/garbage/', '/deep/']
    files['/'] = html({
      path: '/',
      body: `${traps.map((path) => `<a href="${path}">x</a>`).join('')}<a href="/article/">y</a><a href="/en/article/">z</a>`,
    })
    await using server = await startServer((request, response) => {
      const { url } = request
      const page = { 'content-type': 'text/html' }
      const file = files[url]
      if (url === '/endless/') {
        response.writeHead(200, page)
        writeForEver(response, '<p>x'.repeat(10_000))
      } else if (url === '/reset/') response.socket?.destroy()
      else if (url.startsWith('/loop/')) {
        response.writeHead(302, { location: `/loop/${Number(url.slice(6)) + 1}` }).end()
      } else if (url === '/image.png')
        response.writeHead(200, { 'content-type': 'image/png' }).end('<a href="/x">')
      else if (url === '/garbage/') {
        const noindex = { ...page, 'x-robots-tag': 'noindex' }
        response.writeHead(200, noindex).end(Buffer.from('\0\xff<html lang=x><title>x</title><h1>', 'latin1'))
      } else if (url === '/deep/') {
        const open = '<div>'.repeat(20_000)
        response.writeHead(200, { ...page, 'x-robots-tag': 'noindex' }).end(open)
      } else response.writeHead(file ? (file.status ?? 200) : 404, file?.headers).end(file?.body)
    })
    const report = await auditSite(server.origin, {
      siteOrigin: site,
      delayMs: 0,
      timeoutMs: patient,
      maxBytes: 300_000,
      concurrency: 8,
    })
    const broken = report.findings.filter((finding) => finding.rule === 'broken-link')
    expect(broken.map((finding) => finding.problem.replace(site, ''))).toEqual([
      '/endless/ is a page of more than 300000 bytes',
      expect.stringMatching(/^\/reset\/ breaks off: /),
    ])
    expect(server.received.filter((request) => request.url.startsWith('/loop/')).length).toBeLessThan(30)
    expect(report.findings).toContainEqual({
      rule: 'redirect-loop',
      page: `${site}/`,
      problem: expect.stringContaining('/loop/0 → https://site.example/loop/1 → '),
    })
    expect(new Set(report.findings.map((finding) => finding.page))).toEqual(
      new Set([`${site}/`, `${site}/garbage/`, `${site}/deep/`]),
    )
  })
})

test('an answer that does not come, or not to an end, is a finding', async () => {
  const links = ['/slow/', '/silent/'].map((path) => `<a href="${path}">x</a>`).join('')
  const files = faultlessSite()
  files['/'] = html({ path: '/', body: links })
  await using server = await startServer(({ url }, response) => {
    const file = files[url]
    if (url === '/slow/') writeForEver(response.writeHead(200, { 'content-type': 'text/html' }), 'x')
    else if (url !== '/silent/')
      response.writeHead(file ? (file.status ?? 200) : 404, file?.headers).end(file?.body)
  })
  const report = await auditSite(server.origin, { siteOrigin: site, delayMs: 0, timeoutMs: 4_000 })
  const problems = report.findings.map(({ problem }) => problem)
  for (const path of ['slow', 'silent'])
    expect(problems).toContain(`${site}/${path}/ gives no whole answer within 4 s`)
})

/** Milliseconds that no answer of these tests takes, however busy the machine is. */
const patient = 240_000

function writeForEver(response: ServerResponse, text: string): void {
  const timer = setInterval(() => response.write(text), 20)
  response.on('close', () => clearInterval(timer))
}

describe('a site that cannot be audited', () => {
  test.each([
    [
      'a start that is gone',
      { '/robots.txt': { body: '' } },
      /site\.example\/ answers 404; nothing can be audited/,
    ],
    [
      'a start that is no page',
      { '/': { headers: { 'content-type': 'text/plain' }, body: 'x' } },
      /is text\/plain, not an HTML page/,
    ],
    [
      'a start that is redirected in a circle',
      { '/': { status: 302, headers: { location: '/' } } },
      /is redirected without end/,
    ],
    [
      'a start that leads away',
      { '/': { status: 302, headers: { location: 'https://a.b/' } } },
      /leads to no page that may be visited/,
    ],
    [
      'robots.txt forbids the start',
      { '/robots.txt': { body: 'User-agent: *\nDisallow: /' } },
      /robots\.txt forbids the visit/,
    ],
    [
      'robots.txt fails',
      { '/robots.txt': { status: 503 } },
      /robots\.txt answers 503, which forbids every visit/,
    ],
  ])('%s', async (_, files, message) => {
    await using server = await serve(files)
    await expect(auditSite(server.origin, { siteOrigin: site, delayMs: 0 })).rejects.toThrow(message)
  })

  test('nothing listens', async () => {
    const server = await serve({})
    await server[Symbol.asyncDispose]()
    await expect(auditSite(server.origin)).rejects.toThrow(/cannot be reached.*ECONNREFUSED/)
  })

  test.each(['example.org', 'ftp://example.org', ''])('address %j', async (origin) => {
    await expect(auditSite(origin)).rejects.toThrow('is not an http or https address')
  })
})

test('the crawl may start below the root, and a redirected start is followed', async () => {
  const files = faultlessSite()
  files['/start'] = { status: 302, headers: { location: '/en/article/' } }
  await using server = await serve(files)
  const report = await auditSite(server.origin, { siteOrigin: site, delayMs: 0, start: '/start' })
  expect(report.findings).toEqual([])
})
