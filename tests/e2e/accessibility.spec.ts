import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { canonicalArticles, mainArticle, notFoundPage, pageKinds } from './published.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

for (const width of [360, 1440]) {
  test(`no page has anything for axe to find, light or dark: ${width} px`, async ({ browser, baseURL }) => {
    test.setTimeout(120_000)
    const page = await open(browser, { colorScheme: 'light', width, baseURL })
    for (const { path } of pageKinds) {
      await page.goto(path === notFoundPage.path ? '/nope/' : path)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        expect.soft(await findings(page), `${path}, ${colorScheme}`).toEqual([])
      }
    }
    await page.context().close()
  })
}

for (const theme of ['auto', 'light', 'dark', 'warm']) {
  test(`an article has nothing for axe to find at any size of text, whatever the system: ${theme}`, async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(120_000)
    // A theme that is chosen has to win over the system's.
    const page = await open(browser, {
      colorScheme: theme === 'dark' ? 'light' : 'dark',
      width: 360,
      baseURL,
    })
    await page.goto('/nope/')
    for (const size of ['1', '2', '3', '4']) {
      await page.evaluate((reading) => {
        localStorage.reading = reading
      }, `theme=${theme}&size=${size}`)
      // Other languages have the same colours; at the largest size their words need the most room.
      const isWidest = theme === 'auto' && size === '4'
      for (const { path } of isWidest ? canonicalArticles : [mainArticle]) {
        await page.goto(path)
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
        expect.soft(await findings(page), `${path}, size ${size}`).toEqual([])
      }
    }
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
    expect.soft(share, path).toBeGreaterThan(0.4)
  }
})

interface Appearance {
  colorScheme: 'light' | 'dark'
  width: number
  baseURL: string | undefined
}

async function open(browser: Browser, { colorScheme, width, baseURL = '' }: Appearance): Promise<Page> {
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 }, baseURL })
  return context.newPage()
}

/** What axe objects to, a line each. */
async function findings(page: Page): Promise<string[]> {
  // A third of the time: the site has no frames to look into, and nobody reads what passed.
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const { violations } = await axe
    // Before the tags, which it would undo.
    .options({ resultTypes: ['violations'], preload: false })
    .withTags(tags)
    .analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary?.split('\n')[1]}`,
    ),
  )
}
