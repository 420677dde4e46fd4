import { expect, type Page, test } from '@playwright/test'
import { findingsOfAxe } from './axe.ts'
import { looks, mainArticle, notFoundPage, pageAt } from './published.ts'

test('no page has anything for axe to find, on a phone and on a wide screen, in light and dark', async ({
  page,
}) => {
  for (const { path } of looks) {
    await page.setViewportSize({ width: 360, height: 800 })
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto(path === notFoundPage.path ? '/nope/' : path)
    expect.soft(await findingsOfAxe(page), `${path}, 360 px, light`).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect.soft(await findingsOfAxe(page, 'colours'), `${path}, 360 px, dark`).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize({ width: 1440, height: 800 })
    expect.soft(await findingsOfAxe(page), `${path}, 1440 px, light`).toEqual([])
  }
})

test('an article has nothing for axe to find in the smallest text, in any theme, whatever the system', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 800 })
  for (const theme of ['auto', 'light', 'dark', 'warm']) {
    // A theme that is chosen has to win over the system's.
    await page.emulateMedia({ colorScheme: theme === 'dark' ? 'light' : 'dark' })
    await choose(page, `theme=${theme}&size=1`)
    await page.goto(mainArticle.path)
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    expect.soft(await findingsOfAxe(page, theme === 'auto' ? 'all' : 'colours'), theme).toEqual([])
  }
})

test('text of every kind of page follows the size that is offered there, apart from small print', async ({
  page,
}) => {
  for (const { path } of [...looks, mainArticle]) {
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

test('nor in the largest, in the language whose words need the most room', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await choose(page, 'size=4')
  await page.goto(pageAt(`/en${mainArticle.path}`).path)
  await expect(page.locator('html')).toHaveAttribute('data-size', '4')
  expect(await findingsOfAxe(page)).toEqual([])
})

/** Saves reading settings, as an earlier visit would have. */
async function choose(page: Page, settings: string): Promise<void> {
  await page.goto('/nope/')
  await page.evaluate((reading) => {
    localStorage.reading = reading
  }, settings)
}
