import { expect, test } from '@playwright/test'
import { mainArticle } from './published.ts'
import { layoutShift } from './reader/site.ts'

const phone = { width: 360, height: 740 }
const desk = { width: 1440, height: 900 }

/** Every size, measure and theme, on a phone and on a desk; one setting does not depend on another. */
const settings = [
  { size: '1', measure: '28', theme: 'auto', viewport: phone },
  { size: '4', measure: '40', theme: 'dark', viewport: phone },
  { size: '2', measure: '34', theme: 'light', viewport: desk },
  { size: '3', measure: '40', theme: 'warm', viewport: desk },
]

/** What the parser gives by itself: a line whose text arrives in two pieces is broken, and justified, twice. */
const arrival = 0.01

for (const { size, measure, theme, viewport } of settings) {
  test(`nothing moves while an article loads with saved settings: ${size}, ${measure}, ${theme}`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport)
    await page.goto('/nope/')
    await page.evaluate((text) => {
      localStorage.reading = text
    }, `size=${size}&measure=${measure}&theme=${theme}`)
    const below = `${mainArticle.path}#conclusion`
    for (const path of [mainArticle.path, `/en${mainArticle.path}`, '/every-block/', below]) {
      await page.goto(path)
      await expect(page.locator('html')).toHaveAttribute('data-measure', measure)
      expect.soft(await layoutShift(page), path).toBeLessThan(arrival)
    }
    // What would happen without the script in <head>: the measure itself can fail.
    await page.evaluate(() => {
      const { dataset } = document.documentElement
      dataset.size = dataset.size === '4' ? '1' : '4'
    })
    expect(await layoutShift(page)).toBeGreaterThan(arrival)
  })
}

test('nothing moves where a page opens at a fragment, however slowly it arrives', async ({
  page,
  context,
}) => {
  await page.setViewportSize(phone)
  const protocol = await context.newCDPSession(page)
  await protocol.send('Network.enable')
  // Bytes a second; what stands behind the fragment arrives long after it.
  const speed = { downloadThroughput: 15_000, uploadThroughput: 15_000 }
  await protocol.send('Network.emulateNetworkConditions', { offline: false, latency: 0, ...speed })
  await page.goto(`${mainArticle.path}#controversy`)
  // Sections that are put off would give 0.14 and more.
  expect(await layoutShift(page)).toBeLessThan(arrival)
})

test('a block has the height that it has by itself, so that nothing moves when it is laid out', async ({
  page,
}) => {
  await page.setViewportSize({ ...phone, height: 100_000 })
  for (const path of [mainArticle.path, `/en${mainArticle.path}`, '/every-block/', '/sections-60/']) {
    await page.goto(path)
    const differing = await page.evaluate(() => {
      const blocks = [...document.querySelectorAll<HTMLElement>('.prose section[aria-labelledby] > *')]
      const heights = blocks.map((block) => block.getBoundingClientRect().height)
      // What `content-visibility` brings along.
      for (const block of blocks) block.style.contain = 'layout style paint'
      return blocks.flatMap((block, index) =>
        Math.abs(block.getBoundingClientRect().height - (heights[index] ?? 0)) > 0.5 ? [block.outerHTML] : [],
      )
    })
    expect.soft(differing, path).toEqual([])
  }
})

test('a page that opens at a fragment looks as it does without', async ({ page }) => {
  const look = () =>
    page.evaluate(() => {
      const { backgroundColor, color, scrollPaddingTop } = getComputedStyle(document.documentElement)
      return { backgroundColor, color, scrollPaddingTop }
    })
  await page.goto(mainArticle.path)
  const without = await look()
  await page.goto('about:blank')
  await page.goto(`${mainArticle.path}#controversy`)
  expect(await look()).toEqual(without)
})
