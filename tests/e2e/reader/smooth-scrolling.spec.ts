import type { Page } from '@playwright/test'
import { sectionsOf } from './article.ts'
import { choose } from './contents.ts'
import { currentId, expect, settled, test } from './site.ts'

const long = { slug: 'long', title: '长文', sections: sectionsOf([6, 9, 7, 8, 0, 0]) }
const forty = {
  slug: 'forty',
  title: '四十节',
  sections: sectionsOf(Array.from({ length: 40 }, (_, at) => at % 3)),
}

test('where the site scrolls smoothly, a chosen entry stays current all the way', async ({ page, site }) => {
  await countTimeInFrames(page)
  await page.setViewportSize({ width: 1440, height: 800 })
  await page.goto(site.publish(long))
  await page.addStyleTag({ content: 'html { scroll-behavior: smooth }' })
  await settled(page)
  const changes = await page.evaluateHandle(() => {
    const seen: string[] = []
    new MutationObserver((records) => {
      for (const { target } of records) if (target instanceof HTMLAnchorElement) seen.push(target.hash)
    }).observe(document.body, { subtree: true, attributeFilter: ['aria-current'] })
    return seen
  })
  const scrolled = page.evaluate(
    () => new Promise((done) => addEventListener('scrollend', () => done(scrollY), { once: true })),
  )
  await choose(page, 's5')
  expect(await scrolled).toBeGreaterThan(1000)
  await settled(page)
  expect(await currentId(page)).toBe('s5')
  // The old entry loses the mark, the new one gets it: nothing in between.
  expect(await changes.jsonValue()).toEqual(['#s1', '#s5'])
})

test('aria-current changes once a scroll, when it has stopped', async ({ page, site }) => {
  await countTimeInFrames(page)
  await page.setViewportSize({ width: 1440, height: 800 })
  await page.goto(site.publish(forty))
  await settled(page)
  const changes = await page.evaluateHandle(async () => {
    const seen: number[] = []
    new MutationObserver(() => seen.push(scrollY)).observe(document.body, {
      subtree: true,
      attributeFilter: ['aria-current'],
    })
    scrollTo({ top: 5000, behavior: 'smooth' })
    await new Promise((done) => addEventListener('scrollend', done, { once: true }))
    return seen
  })
  await settled(page)
  expect(await changes.jsonValue()).toEqual([5000])
})

/**
 * Has the page's timers count frames, sixty a second: what the script waits for between two of them is over no sooner
 * when a busy machine draws them late.
 */
async function countTimeInFrames(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const pending = new Set<number>()
    let latest = 0
    Object.assign(window, {
      setTimeout(action: () => void, milliseconds = 0) {
        const timer = ++latest
        let frames = Math.ceil((milliseconds * 60) / 1000)
        const count = () => {
          if (!pending.has(timer)) return
          if (frames-- > 0) requestAnimationFrame(count)
          else if (pending.delete(timer)) action()
        }
        pending.add(timer)
        requestAnimationFrame(count)
        return timer
      },
      clearTimeout: (timer: number) => pending.delete(timer),
    })
  })
}
