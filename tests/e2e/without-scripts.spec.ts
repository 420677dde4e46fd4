import { expect, type Page, test } from '@playwright/test'
import { textOf } from '../support/html.ts'
import { startServer } from '../support/local-server.ts'
import {
  byTag,
  canonicalArticles,
  contentsOf,
  headingsOf,
  mainArticle,
  notFoundPage,
  pageAt,
  pageKinds,
  sectionPages,
} from './published.ts'

test.use({ javaScriptEnabled: false })

const phone = { width: 360, height: 740 }
const desk = { width: 1440, height: 900 }

test('the whole text is there', async ({ page }) => {
  for (const published of canonicalArticles) {
    const { path } = published
    await page.goto(path)
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden must not count as there
    const shown = squeeze(await page.locator('main').innerText())
    const paragraphs = byTag(published, 'p').filter(
      ({ parentNode }) => parentNode !== null && 'tagName' in parentNode && parentNode.tagName === 'section',
    )
    expect(paragraphs.length, path).toBeGreaterThan(1)
    const missing = paragraphs.map(textOf).filter((paragraph) => !shown.includes(squeeze(paragraph)))
    expect(missing, path).toEqual([])
  }
})

for (const viewport of [phone, desk]) {
  test(`a section page opens at its section, with the focus on its heading: ${viewport.width} px`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport)
    for (const { path, section } of sectionPages.filter((each) => each.path.startsWith(mainArticle.path))) {
      await page.goto(path)
      const heading = page.locator(`h2#${section}`)
      await expect(heading).toBeFocused()
      expect(await topOf(page, `#${section}`)).toBeGreaterThanOrEqual(0)
      expect(await topOf(page, `#${section}`)).toBeLessThan(120)
    }
  })
}

test('a section page opens there on a slow connection too, before the rest of the text has come', async ({
  page,
}) => {
  const section = 'conclusion'
  const { html } = pageAt(`${mainArticle.path}${section}/`)
  const cut = html.indexOf('</h2>', html.lastIndexOf(' autofocus')) + 200
  const { promise: wanted, resolve: sendRest } = Promise.withResolvers<void>()
  await using slow = await startServer(async (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.write(html.slice(0, cut))
    await wanted
    response.end(html.slice(cut))
  })
  for (const viewport of [phone, desk]) {
    await page.setViewportSize(viewport)
    await page.goto(slow.origin, { waitUntil: 'commit' })
    await expect(page.locator(`h2#${section}`)).toBeFocused()
    expect(await topOf(page, `#${section}`)).toBeLessThan(120)
  }
  sendRest()
  await page.waitForLoadState()
  expect(await topOf(page, `#${section}`)).toBeLessThan(120)
})

for (const article of [mainArticle, pageAt(`/en${mainArticle.path}`)]) {
  test(`${article.path} opens at its top`, async ({ page }) => {
    await page.goto(article.path)
    expect(await page.locator('h1').boundingBox()).toMatchObject({ y: expect.any(Number) })
    expect(await topOf(page, 'h1')).toBeGreaterThan(0)
    await expect(page.locator('h2:focus')).toHaveCount(0)
  })

  test(`every fragment link of the contents list lands on its heading: ${article.path}`, async ({ page }) => {
    await page.setViewportSize(desk)
    for (const { id } of headingsOf(article)) {
      await page.goto(`${article.path}#${id}`)
      const top = await topOf(page, `#${id}`)
      expect(top, id).toBeGreaterThanOrEqual(0)
      expect(top, id).toBeLessThan(desk.height - 60)
      await expect(page.locator(`#${id}`), id).toBeInViewport()
    }
  })

  test(`on a phone the contents list is closed, opens by tap, and leads to a section: ${article.path}`, async ({
    page,
  }) => {
    await page.setViewportSize(phone)
    await page.goto(article.path)
    const links = page.locator('#contents li a')
    await expect(links.first()).toBeHidden()
    await page.locator('#contents > button').click()
    await expect(links.first()).toBeVisible()
    const last = contentsOf(article).at(-1)
    await page.locator(`#contents a[href="#${last?.id}"]`).click()
    await expect(page.locator(`#${last?.id}`)).toBeInViewport()
  })

  test(`on a wide screen the contents list is open beside the text, without a click: ${article.path}`, async ({
    page,
  }) => {
    await page.setViewportSize(desk)
    await page.goto(article.path)
    const links = page.locator('#contents li a')
    const hidden = await links.evaluateAll((all) => all.filter((link) => !link.checkVisibility()).length)
    expect(hidden).toBe(0)
    expect(await links.count()).toBe(contentsOf(article).length)
    const list = await page.locator('#contents').boundingBox()
    const text = await page.locator('div.prose').boundingBox()
    expect((list?.x ?? 0) + (list?.width ?? 0)).toBeLessThanOrEqual(text?.x ?? 0)
  })

  test(`the skip links come first, are seen when focused, and move on: ${article.path}`, async ({ page }) => {
    await page.setViewportSize(desk)
    await page.goto(article.path)
    for (const target of ['text', 'contents']) {
      await page.keyboard.press('Tab')
      const link = page.locator(':focus')
      await expect(link).toHaveAttribute('href', `#${target}`)
      await expect(link).toBeInViewport()
    }
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/#contents$/)
    await page.keyboard.press('Tab')
    expect(await page.locator('#contents :focus').count()).toBe(1)
  })
}

test('no page scrolls sideways, at any width', async ({ page }) => {
  for (const path of new Set([...pageKinds, ...canonicalArticles].map((each) => each.path))) {
    await page.goto(path === notFoundPage.path ? '/nope/' : path)
    for (const width of [320, 360, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 })
      const excess = await page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth)
      expect.soft(excess, `${path} at ${width} px`).toBe(0)
    }
  }
})

/** Distance of an element from the top of the window, in CSS pixels. */
async function topOf(page: Page, selector: string): Promise<number> {
  return (await page.locator(selector).first().boundingBox())?.y ?? Number.NaN
}

/** Without spaces; browsers tell the letters of formulas by their mathematical forms. */
function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '')
}
