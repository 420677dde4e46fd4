import { sectionsOf } from './article.ts'
import { expect, layoutShift, settled, test } from './site.ts'

const article = { slug: 'settings', title: '设置', sections: sectionsOf([4, 6, 5]) }

test('what is chosen holds at once, is stored, and holds before the first paint of the next page', async ({
  page,
  site,
}) => {
  const url = site.publish(article)
  await page.goto(url)
  await page.getByRole('button', { name: '阅读设置' }).click()
  await expect(page.getByRole('radio', { name: '中', exact: true })).toBeChecked()
  await expect(page.getByRole('radio', { name: '34字' })).toBeChecked()
  await expect(page.getByRole('radio', { name: '自动' })).toBeChecked()
  await page.getByRole('radio', { name: '特大' }).check()
  await page.getByRole('radio', { name: '28字' }).check()
  await page.getByRole('radio', { name: '暗', exact: true }).check()
  const html = page.locator('html')
  await expect(html).toHaveAttribute('data-size', '4')
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark')
  const before = await page.locator('article').boundingBox()

  // Without the deferred script: only what runs in <head> can have restored this.
  await page.route('**/reader-*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }))
  await page.goto(`${url}s2/`)
  await expect(html).toHaveAttribute('data-measure', '28')
  await expect(html).toHaveAttribute('data-theme', 'dark')
  expect((await page.locator('article').boundingBox())?.width).toBe(before?.width)
  expect(await layoutShift(page)).toBe(0)
  await page.unroute('**/reader-*.js')

  await page.reload()
  await page.getByRole('button', { name: '阅读设置' }).click()
  await expect(page.getByRole('radio', { name: '特大' })).toBeChecked()
  await expect(page.getByRole('radio', { name: '28字' })).toBeChecked()
  await page.getByRole('radio', { name: '自动' }).check()
  await expect(html).toHaveAttribute('data-theme', 'auto')
  // Enter in a form would otherwise submit it, and so load the page again.
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('radio', { name: '自动' })).toBeHidden()
  await settled(page)
  expect(await layoutShift(page)).toBe(0)
  expect(page.url()).toBe(`${url}s2/`)
})

test('other tabs follow, and their radios as well', async ({ page, site, context }) => {
  const url = site.publish(article)
  await page.goto(url)
  const other = await context.newPage()
  await other.goto(url)
  await other.getByRole('button', { name: '阅读设置' }).click()
  await other.getByRole('radio', { name: '护眼' }).check()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'warm')
  await page.getByRole('button', { name: '阅读设置' }).click()
  await expect(page.getByRole('radio', { name: '护眼' })).toBeChecked()
})

test('a choice is offered only where it changes something', async ({ page, site }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(site.publish(article))
  await page.getByRole('button', { name: '阅读设置' }).click()
  const column = () =>
    page
      .locator('section p')
      .first()
      .evaluate((element) => element.clientWidth)
  for (const size of ['小', '中', '大', '特大']) {
    await page.getByRole('radio', { name: size, exact: true }).check()
    const widths: number[] = []
    for (const measure of ['28字', '34字', '40字']) {
      const radio = page.getByRole('radio', { name: measure })
      if (!(await radio.isVisible())) continue
      await radio.check()
      widths.push(await column())
    }
    expect(widths.length, size).toBeGreaterThan(1)
    expect(new Set(widths).size, `${size}: ${widths}`).toBe(widths.length)
  }
  // Here lines are as long as the window allows, whatever is chosen.
  await page.setViewportSize({ width: 500, height: 900 })
  await expect(page.getByRole('radio', { name: '34字' })).toBeHidden()
  await expect(page.getByRole('radio', { name: '特大' })).toBeVisible()
})

for (const [name, breakStorage] of [
  [
    'blocked',
    () =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('blocked', 'SecurityError')
        },
      }),
  ],
  [
    'full',
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
      Object.defineProperty(window, 'localStorage', {
        value: new Proxy(localStorage, {
          set() {
            throw new DOMException('full', 'QuotaExceededError')
          },
        }),
      })
    },
  ],
  [
    'corrupt',
    () => {
      localStorage.setItem('reading', '{"&=%%%&a b=1&-x=2&theme')
      localStorage.setItem(`${location.origin}/settings/`, '#"][<')
    },
  ],
] as const) {
  test(`everything else works where storage is ${name}`, async ({ page, site }) => {
    await page.setViewportSize({ width: 1440, height: 700 })
    await page.addInitScript(breakStorage)
    await page.goto(site.publish(article))
    await page.getByRole('button', { name: '阅读设置' }).click()
    await page.getByRole('radio', { name: '明', exact: true }).check()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
    await page.keyboard.press('Escape')
    await page.locator('#contents a[href="#s2"]').click()
    await settled(page)
    await expect(page.locator('#contents a[href="#s2"]')).toHaveAttribute('aria-current', 'location')
    await expect(page.locator('#resume')).toBeHidden()
  })
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } })

  test('the control is hidden, and the page is complete', async ({ page, site }) => {
    await page.goto(site.publish(article))
    await expect(page.getByRole('button', { name: '阅读设置' })).toBeHidden()
    await expect(page.locator('#quote')).toBeHidden()
    await expect(page.locator('#resume')).toBeHidden()
    await page.locator('#contents > button').click()
    await page.locator('#contents a[href="#s3"]').click()
    await expect(page.locator('#s3')).toBeInViewport()
  })
})
