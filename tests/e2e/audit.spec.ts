import { expect, test } from '@playwright/test'
import { auditSite } from '#lib/audit/audit-site.ts'
import { files, origin } from './published.ts'

test('the audit of the site as it is served finds no fault, and no page that it cannot reach', async ({
  baseURL,
}) => {
  const report = await auditSite(baseURL ?? '', { siteOrigin: origin, delayMs: 0, timeoutMs: 60_000 })
  expect(report.findings).toEqual([])
  // Every page is linked from another one.
  const pages = files.filter(({ headers }) => headers['content-type']?.startsWith('text/html'))
  expect(report.pages).toBe(pages.length)
})
