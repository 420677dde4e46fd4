import { mainArticle } from '../published.ts'
import { sectionsOf } from './article.ts'
import { clipboard, expect, test } from './site.ts'

const article = { slug: 'share', title: '卡盟的<起源> & $&', sections: sectionsOf([3, 4, 5]) }
const title = '卡盟的&lt;起源&gt; &amp; $&amp;'
const page_ = { ...article, title }

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test('a permalink is copied as text and as a link, and announced; the page stays', async ({ page, site }) => {
  const url = site.publish(page_)
  await page.goto(url)
  const status = page.getByRole('status')
  await expect(status).toHaveText('')
  const link = page.getByRole('link', { name: '“第2部分”一节的链接' })
  await link.focus()
  await page.keyboard.press('Enter')
  await expect(status).toHaveText('已复制“第2部分”的链接')
  expect(await clipboard(page, 'text/plain')).toBe(`第2部分｜${article.title} ${url}s2/`)
  expect(await clipboard(page, 'text/html')).toContain(`<a href="${url}s2/">第2部分｜${title}</a>`)
  expect(page.url()).toBe(url)
  await expect(link).toBeFocused()
  await page.getByRole('link', { name: '“第3部分”一节的链接' }).click()
  await expect(status).toHaveText('已复制“第3部分”的链接')
  await expect(status).toHaveText('')
})

test('the article itself is shared by its title alone', async ({ page, baseURL }) => {
  await page.goto(mainArticle.path)
  const title = await page.locator('h1').textContent()
  await page.getByRole('link', { name: '分享本文' }).click()
  await expect(page.getByRole('status')).toHaveText(`已复制“${title}”的链接`)
  expect(await clipboard(page, 'text/plain')).toBe(`${title} ${baseURL}${mainArticle.path}`)
})

test('with a modifier the browser opens the link as it likes', async ({ page, site, context }) => {
  const url = site.publish(page_)
  await page.goto(url)
  const opened = context.waitForEvent('page')
  await page.getByRole('link', { name: '“第2部分”一节的链接' }).click({ modifiers: ['Control'] })
  expect((await opened).url()).toBe(`${url}s2/`)
  await expect(page.getByRole('status')).toHaveText('')
})

test('plain text where rich text cannot be copied, the link itself where nothing can', async ({
  page,
  site,
}) => {
  const url = site.publish(page_)
  await page.goto(url)
  await page.evaluate(() => Object.defineProperty(window, 'ClipboardItem', { value: undefined }))
  await page.getByRole('link', { name: '“第2部分”一节的链接' }).click()
  await expect(page.getByRole('status')).toHaveText('已复制“第2部分”的链接')
  expect(await clipboard(page, 'text/plain')).toBe(`第2部分｜${article.title} ${url}s2/`)
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await page.getByRole('link', { name: '“第3部分”一节的链接' }).click()
  await expect(page).toHaveURL(`${url}s3/`)
})

test('the link itself where the reader or the browser refuses the clipboard', async ({ page, site }) => {
  const url = site.publish(page_)
  await page.goto(url)
  await page.evaluate(() => {
    const refuse = async () => {
      throw new DOMException('denied', 'NotAllowedError')
    }
    for (const name of ['write', 'writeText'])
      Object.defineProperty(navigator.clipboard, name, { value: refuse })
  })
  await page.getByRole('link', { name: '“第2部分”一节的链接' }).click()
  await expect(page).toHaveURL(`${url}s2/`)
  await page.goBack()
  await expect(page).toHaveURL(url)
})

test('permalinks are seen without pointer or focus', async ({ page, site }) => {
  await page.goto(site.publish(page_))
  for (const link of await page.locator('[data-share]').all()) {
    await expect(link).toBeVisible()
    await expect(link).toHaveCSS('opacity', '1')
  }
})

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 320, height: 640 } })

  for (const [why, name] of [
    ['is not allowed', 'NotAllowedError'],
    ['has no target', 'DataError'],
  ] as const) {
    test(`the link is copied where the share sheet ${why}`, async ({ page, site }) => {
      const url = site.publish(page_)
      await page.goto(url)
      await page.evaluate((failure) => {
        const share = async () => {
          throw new DOMException('no', failure)
        }
        Object.defineProperty(navigator, 'share', { value: share })
      }, name)
      await page.getByRole('link', { name: '“第2部分”一节的链接' }).tap()
      await expect(page.getByRole('status')).toHaveText('已复制“第2部分”的链接')
      expect(await clipboard(page, 'text/plain')).toBe(`第2部分｜${article.title} ${url}s2/`)
    })
  }

  test('the link is copied where there is no share sheet', async ({ page, site }) => {
    const url = site.publish(page_)
    await page.goto(url)
    await page.evaluate(() => Object.defineProperty(navigator, 'share', { value: undefined }))
    await page.getByRole('link', { name: '“第2部分”一节的链接' }).tap()
    await expect(page.getByRole('status')).toHaveText('已复制“第2部分”的链接')
    expect(page.url()).toBe(url)
  })

  test('the share sheet opens with title and link, and may be closed', async ({ page, site }) => {
    const url = site.publish(page_)
    await page.goto(url)
    const shared = await page.evaluateHandle(() => {
      const calls: unknown[] = []
      Object.defineProperty(navigator, 'share', {
        value: async (data: unknown) => {
          calls.push(data)
          throw new DOMException('closed', 'AbortError')
        },
      })
      return calls
    })
    await page.getByRole('link', { name: '“第2部分”一节的链接' }).tap()
    await expect
      .poll(() => shared.jsonValue())
      .toEqual([{ title: `第2部分｜${article.title}`, url: `${url}s2/` }])
    await expect(page.getByRole('status')).toHaveText('')
    expect(page.url()).toBe(url)
  })
})
