import { globSync, readFileSync } from 'node:fs'
import { sep } from 'node:path'
import { expect, test } from '@playwright/test'
import { auditSite } from '#lib/audit/audit-site.ts'
import { sha256 } from '#lib/base/hash.ts'
import { parseEditionsLock } from '#lib/content/editions/editions-lock.ts'
import { editionPageName } from '#lib/content/editions/list-editions.ts'
import { listen } from '#lib/publish/server/connections/listen.ts'
import { createSiteServer, type SiteServer } from '#lib/publish/server/create-site-server.ts'
import { silentLog } from '#lib/publish/server/log.ts'
import { editionPath } from '#lib/urls.ts'
import { readSite, selectKinds, selectLooks } from '../support/read-site.ts'
import { findingsOfAxe } from './axe.ts'
import { faultsOfHtml } from './validate-html.ts'

// The site of whoever runs these tests: what can be wrong with it although its articles are right and the program is.
const site = readSite('dist')
const kinds = selectKinds(site)

let server: SiteServer
let origin: string
test.beforeAll(async () => {
  server = await createSiteServer({ distDir: 'dist', log: silentLog })
  origin = new URL(await listen(server.server, { port: 0, host: '127.0.0.1' })).origin
})
test.afterAll(async () => {
  server.server.closeAllConnections()
  await server.stop()
})

test('the audit finds no fault', async () => {
  const { findings } = await auditSite(origin, { siteOrigin: site.origin, delayMs: 0, timeoutMs: 60_000 })
  expect(findings).toEqual([])
})

test('editions are answered as they were frozen, to the byte, and need no script', async ({ request }) => {
  for (const { slug, lock } of readLocks()) {
    for (const { date, locale, name, digest } of lock.files) {
      const path = editionPath(locale, slug, date) + (name === editionPageName ? '' : name)
      const response = await request.get(origin + path)
      expect(sha256(await response.body()), path).toBe(digest)
      if (name === editionPageName)
        expect(response.headers()['content-security-policy']).not.toMatch(/'sha256-/)
    }
  }
})

test('one page of each kind is valid HTML', async () => {
  for (const { path, html } of kinds) expect.soft(await faultsOfHtml(html), path).toEqual([])
})

test('axe finds nothing on one page of each kind that looks in its own way', async ({ page }) => {
  for (const { path } of selectLooks(site)) {
    await page.goto(origin + (path === site.notFoundPage.path ? '/nope/' : path))
    expect.soft(await findingsOfAxe(page), path).toEqual([])
  }
})

function readLocks() {
  return globSync('content/*/editions/editions.lock').map((file) => ({
    slug: file.split(sep)[1] ?? '',
    lock: parseEditionsLock(file, readFileSync(file, 'utf8')),
  }))
}
