import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

/** What axe objects to on a page, a line each. */
export async function findingsOfAxe(page: Page): Promise<string[]> {
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
