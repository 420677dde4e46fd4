import { expect, test } from '@playwright/test'
import { canonicalArticles, notFoundPage, pageKinds } from './published.ts'
import { settled } from './reader/site.ts'

test('no page writes to the console, violates its policy, fails a request, or asks another host for anything', async ({
  page,
  baseURL,
}) => {
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
  await page.exposeFunction('reportViolation', (report: string) => found.push(report))
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ documentURI, effectiveDirective, blockedURI }) => {
      Reflect.get(globalThis, 'reportViolation')(`${documentURI}: ${effectiveDirective} blocks ${blockedURI}`)
    })
  })
  const paths = new Set(
    [...pageKinds, ...canonicalArticles].filter((each) => each !== notFoundPage).map(({ path }) => path),
  )
  for (const path of paths) {
    await page.goto(path, { waitUntil: 'load' })
    // What is folded away may hold what a policy forbids.
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
      return new Promise((resolve) => requestAnimationFrame(resolve))
    })
    // Pictures are asked for when the place where they stand is known: the next page would break that off.
    if ((await page.locator('picture').count()) > 0) await settled(page)
    await page.waitForLoadState('networkidle')
  }
  expect(found).toEqual([])
  await page.goto('/nope/')
  // The browser itself remarks on the status of the page.
  expect(found.filter((line) => !line.includes('/nope/'))).toEqual([])
})

test('the listener hears a violation', async ({ page }) => {
  await page.goto('/')
  const blocked = await page.evaluate(
    () =>
      new Promise((resolve) => {
        addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective))
        document.body.append(
          Object.assign(document.createElement('style'), { textContent: 'p { color: red }' }),
        )
      }),
  )
  expect(blocked).toBe('style-src-elem')
})
