import { expect, test } from '@playwright/test'
import { mainArticle, pageAt } from './published.ts'

// Styles of the reader's own, as browsers and their extensions add them.
test.use({ bypassCSP: true })

test('the bar of the contents list holds its words with the spacing of WCAG 1.4.12', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  for (const { path } of [mainArticle, pageAt(`/en${mainArticle.path}`)]) {
    await page.goto(path)
    await page.addStyleTag({
      content:
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    })
    await page.evaluate(() => document.querySelector('h2')?.scrollIntoView())
    const bar = page.locator('#contents > button')
    await expect(bar).toBeVisible()
    const clipped = await bar.evaluate((button) => {
      const { bottom } = button.getBoundingClientRect()
      return [button, ...button.querySelectorAll('*')]
        .filter((element) => {
          const box = element.getBoundingClientRect()
          return (
            box.left < 0 || box.right > innerWidth || box.bottom > bottom + 1 || box.bottom > innerHeight + 1
          )
        })
        .map((element) => element.textContent)
    })
    expect(clipped, path).toEqual([])
    // The list opens above the bar, however high that is.
    await bar.click()
    const [list, below] = await Promise.all([page.locator('#contents-list').boundingBox(), bar.boundingBox()])
    expect((list?.y ?? 0) + (list?.height ?? 0), path).toBeLessThanOrEqual((below?.y ?? 0) + 1)
  }
})

test('the reading settings stay within a window enlarged four times', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 })
  await page.goto(mainArticle.path)
  await page.locator('[popovertarget=reading]').click()
  await expect(page.locator('#reading label').first()).toBeVisible()
  const panel = await page.locator('#reading').boundingBox()
  expect(panel?.x).toBeGreaterThanOrEqual(0)
  expect(panel?.y).toBeGreaterThanOrEqual(0)
  expect((panel?.x ?? 0) + (panel?.width ?? 0)).toBeLessThanOrEqual(320)
  expect((panel?.y ?? 0) + (panel?.height ?? 0)).toBeLessThanOrEqual(256)
  // All of it can be reached.
  const last = page.locator('#reading label').last()
  await last.scrollIntoViewIfNeeded()
  await expect(last).toBeInViewport()
})

test('nothing scrolls sideways in letters twice as large on a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 })
  const article = mainArticle.path
  for (const path of [
    '/',
    '/en/',
    article,
    `/en${article}`,
    `${article}parallel/`,
    '/search/',
    '/en/search/',
  ]) {
    await page.goto(path)
    await page.addStyleTag({ content: 'html { font-size: 200% !important }' })
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(360)
  }
})
