import { expect, type Page, test } from '@playwright/test'
import { layoutShift } from './site.ts'

const chinese = '/kameng-origins/headquarters/'
const english = '/en/kameng-origins/headquarters/'

test.describe('a browser that speaks English', () => {
  test.use({ locale: 'en-GB' })

  test('is offered English on a Chinese page: in place, once, and stays where it is', async ({ page }) => {
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 740 })
      await page.goto(chinese)
      // What the first visit stores is taken away once it has been stored.
      await settled(page)
      await page.evaluate(() => localStorage.removeItem('offer'))
      await page.reload()
      await expect(page.locator('a.offer')).toHaveText('English')
      expect(new URL(page.url()).pathname).toBe(chinese)
      expect(await layoutShift(page)).toBe(0)
      const place = await placeOf(page)
      await page.reload()
      await expect(page.locator('.offer')).toHaveCount(0)
      expect(await placeOf(page)).toEqual(place)
    }
    await page.goto('/')
    await expect(page.locator('.offer')).toHaveCount(0)
  })

  test('is offered nothing on an English page', async ({ page }) => {
    await page.goto(english)
    await settled(page)
    await expect(page.locator('.offer')).toHaveCount(0)
    expect(await page.evaluate(() => localStorage.getItem('offer'))).toBeNull()
  })

  test('is offered nothing, and nothing is thrown, where storage is blocked', async ({ page }) => {
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(String(error)))
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('blocked', 'SecurityError')
        },
      }),
    )
    await page.goto(chinese)
    await settled(page)
    await expect(page.locator('.offer')).toHaveCount(0)
    expect(errors).toEqual([])
  })
})

test('the link leads to the section that was chosen in the contents list, or scrolled to', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 740 })
  await page.goto('/kameng-origins/')
  await settled(page)
  const link = page.locator('a[hreflang=en]').first()
  await page.locator('#contents a[href="#headquarters"]').click()
  await expect(link).toHaveAttribute('href', /\/en\/kameng-origins\/#headquarters$/)
  await page.evaluate(() => document.querySelector('#hangzhou-shenzhen')?.scrollIntoView())
  await expect(link).toHaveAttribute('href', /\/en\/kameng-origins\/#hangzhou-shenzhen$/)
  // The link stands at the top of the page, where nothing is read: the section chosen before counts again.
  await link.scrollIntoViewIfNeeded()
  await expect(link).toHaveAttribute('href', /\/en\/kameng-origins\/#headquarters$/)
  await link.click()
  await expect(page.locator('#headquarters')).toBeInViewport()
})

for (const [locale, path, offered] of [
  ['zh-CN', chinese, 0],
  ['zh-CN', english, 1],
  ['zh-TW', english, 1],
  ['fr-FR', chinese, 0],
  ['fr-FR', english, 0],
] as const) {
  test(`a browser that speaks ${locale} is offered ${offered ? 'Chinese' : 'nothing'} on ${path}`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ locale, baseURL: baseURL ?? '' })
    const page = await context.newPage()
    await page.goto(path)
    await settled(page)
    await expect(page.locator('.offer')).toHaveCount(offered)
    await context.close()
  })
}

/** Waits until the script has run: it fills in where the reader is. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator('[data-where]')).not.toBeEmpty()
}

function placeOf(page: Page) {
  return page.locator('a[hreflang]').boundingBox()
}
