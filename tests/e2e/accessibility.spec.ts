import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { notFoundPage, pageKinds } from './published.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1440]) {
    test(`no page has anything for axe to find: ${colorScheme}, ${width} px`, async ({
      browser,
      baseURL,
    }) => {
      test.setTimeout(120_000)
      const context = await browser.newContext({
        colorScheme,
        viewport: { width, height: 800 },
        baseURL: baseURL ?? '',
      })
      const page = await context.newPage()
      for (const { path } of pageKinds) {
        await page.goto(path === notFoundPage.path ? '/nope/' : path)
        const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
        const found = violations.flatMap(({ id, nodes }) =>
          nodes.map(
            ({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary?.split('\n')[1]}`,
          ),
        )
        expect.soft(found, path).toEqual([])
      }
      await context.close()
    })
  }
}
