import { expect, test } from '@playwright/test'
import { mainArticle } from './published.ts'

const home = '/'
/** An article that the front page leads to. */
const { path } = mainArticle
const link = `main a[href="${path}"]`

test('a page is fetched while the pointer rests on a link to it', async ({ page }) => {
  const fetched: string[] = []
  page.on('request', (request) => {
    if (request.headers()['sec-purpose'] === 'prefetch') fetched.push(new URL(request.url()).pathname)
  })
  const rules = page.waitForResponse('**/speculation.json')
  await page.goto(home)
  expect((await rules).headers()['content-type']).toBe('application/speculationrules+json')
  expect(fetched, 'nothing is fetched before').toEqual([])
  await expect(async () => {
    await page.mouse.move(0, 0)
    await page.locator(link).first().hover()
    await expect.poll(() => fetched, { timeout: 1500 }).toEqual([path])
  }).toPass()
})

for (const reducedMotion of ['no-preference', 'reduce'] as const) {
  test(`pages fade into each other, not where motion is to be reduced: ${reducedMotion}`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion })
    await page.addInitScript(() => {
      addEventListener('pagereveal', (event) => {
        document.documentElement.dataset.fades = String(event.viewTransition !== null)
      })
    })
    await page.goto(home)
    await page.locator(link).first().click()
    await page.waitForURL(`**${path}`)
    await expect(page.locator('html')).toHaveAttribute('data-fades', String(reducedMotion !== 'reduce'))
  })
}
