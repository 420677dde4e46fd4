import { expect, test } from '@playwright/test'
import { canonicalArticles, mainArticle } from './published.ts'
import { layoutShift } from './reader/site.ts'

const themes = ['auto', 'light', 'dark', 'warm']
const sizes = ['1', '2', '3', '4']
const measures = ['28', '34', '40']

for (const size of sizes) {
  test(`nothing moves while an article loads with saved settings, text size ${size}`, async ({ page }) => {
    test.setTimeout(60_000)
    await page.goto('/nope/')
    for (const measure of measures) {
      for (const [index, theme] of themes.entries()) {
        const reading = `size=${size}&measure=${measure}&theme=${theme}`
        await page.evaluate((text) => {
          localStorage.reading = text
        }, reading)
        await page.setViewportSize(
          index % 2 === 0 ? { width: 360, height: 740 } : { width: 1440, height: 900 },
        )
        const articles = measure === '34' && index < 2 ? canonicalArticles : [mainArticle]
        for (const { path } of articles) {
          await page.goto(path)
          await expect(page.locator('html')).toHaveAttribute('data-measure', measure)
          expect.soft(await layoutShift(page), `${path} ${reading}`).toBe(0)
        }
      }
    }
    // What would happen without the script in <head>: the measure itself can fail.
    await page.evaluate(() => {
      const { dataset } = document.documentElement
      dataset.size = dataset.size === '4' ? '1' : '4'
    })
    expect(await layoutShift(page)).toBeGreaterThan(0)
  })
}
