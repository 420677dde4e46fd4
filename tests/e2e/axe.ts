import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults, RunOnly, RunOptions } from 'axe-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

const rules = {
  all: { type: 'tag', values: tags },
  /** Those that look at colours: enough where nothing else has changed since. */
  colours: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
} satisfies Record<string, RunOnly>

/** What axe objects to on a page, a line each. */
export async function findingsOfAxe(page: Page, held: keyof typeof rules = 'all'): Promise<string[]> {
  await page.waitForFunction(() => {
    const blocks = [...document.querySelectorAll('section > *, section li, figure > *')]
    // What is yet to be laid out has a size that is only a guess, and so have the gaps between targets.
    return blocks.every((block) => getComputedStyle(block).contentVisibility !== 'auto')
  })
  // Loaded once a page, however often it is asked: the program is longer than most pages.
  const isThere = await page.evaluate(() => 'axe' in window)
  if (!isThere) await page.evaluate(source)
  // The site has no frames to look into, and nobody reads what passed.
  const options: RunOptions = {
    runOnly: rules[held],
    resultTypes: ['violations'],
    preload: false,
    iframes: false,
  }
  const results = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`)
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary?.split('\n')[1]}`,
    ),
  )
}
