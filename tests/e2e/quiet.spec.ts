import { expect, test } from '@playwright/test'
import { pages } from './published.ts'

test('no page writes to the console, fails a request, or asks another host for anything', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(90_000)
  const found: string[] = []
  page.on('console', (message) => found.push(`${page.url()} says ${message.text()}`))
  page.on('pageerror', (error) => found.push(`${page.url()} throws ${error.message}`))
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText
    // These are no part of a page's load: going to the next page breaks their requests off.
    if (reason === 'net::ERR_ABORTED' && /\/(?:icon\.svg|speculation\.json)$/.test(request.url())) return
    found.push(`${request.url()} failed: ${reason}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) found.push(`${response.url()} answered ${response.status()}`)
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(`${baseURL}/`)) found.push(`${page.url()} asked ${request.url()}`)
  })
  for (const { path } of pages) await page.goto(path, { waitUntil: 'load' })
  expect(found).toEqual([])
  await page.goto('/nope/')
  // The browser itself remarks on the status of the page.
  expect(found.filter((line) => !line.includes('/nope/'))).toEqual([])
})
