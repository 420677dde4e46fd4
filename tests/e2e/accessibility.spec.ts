import { type Browser, expect, type Page, test } from '@playwright/test'
import { findingsOfAxe } from './axe.ts'
import { looks, mainArticle, notFoundPage, pageAt, pageKinds } from './published.ts'

for (const [width, colorSchemes] of [
  [360, ['light', 'dark']],
  [1440, ['light']],
] as const) {
  test(`no page has anything for axe to find: ${width} px`, async ({ browser, baseURL }) => {
    const page = await open(browser, { colorScheme: 'light', width, baseURL })
    for (const { path } of looks) {
      await page.goto(path === notFoundPage.path ? '/nope/' : path)
      for (const colorScheme of colorSchemes) {
        await page.emulateMedia({ colorScheme })
        expect.soft(await findingsOfAxe(page), `${path}, ${colorScheme}`).toEqual([])
      }
    }
    await page.context().close()
  })
}

for (const theme of ['auto', 'light', 'dark', 'warm']) {
  test(`an article has nothing for axe to find in the smallest text, whatever the system: ${theme}`, async ({
    browser,
    baseURL,
  }) => {
    // A theme that is chosen has to win over the system's.
    const page = await open(browser, {
      colorScheme: theme === 'dark' ? 'light' : 'dark',
      width: 1440,
      baseURL,
    })
    await choose(page, `theme=${theme}&size=1`)
    await page.goto(mainArticle.path)
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    expect(await findingsOfAxe(page)).toEqual([])
    await page.context().close()
  })
}

test('text of every kind of page follows the size that is offered there, apart from small print', async ({
  page,
}) => {
  for (const { path } of pageKinds) {
    await page.goto(path)
    const share = await page.evaluate(() => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const parents: { element: Element; length: number }[] = []
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const length = node.nodeValue?.trim().length ?? 0
        if (length > 0 && node.parentElement?.closest('main') && node.parentElement.checkVisibility())
          parents.push({ element: node.parentElement, length })
      }
      const sizesAt = (size: string) => {
        document.documentElement.dataset.size = size
        return parents.map(({ element }) => Number.parseFloat(getComputedStyle(element).fontSize))
      }
      const [small, large] = [sizesAt('1'), sizesAt('4')]
      const grown = parents.filter((_, index) => (large[index] ?? 0) > 1.2 * (small[index] ?? 0))
      const sum = (list: typeof parents) => list.reduce((total, { length }) => total + length, 0)
      return sum(grown) / sum(parents)
    })
    // The list of a topic is little but small print: dates, questions, the way back.
    expect.soft(share, path).toBeGreaterThan(path.includes('/topics/') ? 0.2 : 0.4)
  }
})

test('nor in the largest, in the language whose words need the most room', async ({ browser, baseURL }) => {
  const page = await open(browser, { colorScheme: 'light', width: 360, baseURL })
  await choose(page, 'size=4')
  await page.goto(pageAt(`/en${mainArticle.path}`).path)
  await expect(page.locator('html')).toHaveAttribute('data-size', '4')
  expect(await findingsOfAxe(page)).toEqual([])
  await page.context().close()
})

/** Saves reading settings, as an earlier visit would have. */
async function choose(page: Page, settings: string): Promise<void> {
  await page.goto('/nope/')
  await page.evaluate((reading) => {
    localStorage.reading = reading
  }, settings)
}

interface Appearance {
  colorScheme: 'light' | 'dark'
  width: number
  baseURL: string | undefined
}

async function open(browser: Browser, { colorScheme, width, baseURL = '' }: Appearance): Promise<Page> {
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 }, baseURL })
  return context.newPage()
}
