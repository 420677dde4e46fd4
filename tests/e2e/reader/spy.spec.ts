import type { Page } from '@playwright/test'
import { type GeneratedArticle, sectionsOf } from './article.ts'
import { choose } from './contents.ts'
import { currentId, expect, idsOf, scrolled, settled, test } from './site.ts'

const adjacent: GeneratedArticle = {
  slug: 'adjacent',
  title: '相邻的标题',
  sections: sectionsOf([2, 0, 0, 5]).map((section) => ({
    ...section,
    children: [1, 2].map((part) => ({
      id: `${section.id}-${part}`,
      title: `${section.title}之${part}`,
      paragraphs: part === 1 ? [] : section.paragraphs,
    })),
  })),
}
const forty: GeneratedArticle = {
  slug: 'forty',
  title: '四十节',
  sections: sectionsOf(Array.from({ length: 40 }, (_, at) => at % 3)),
}
const articles: GeneratedArticle[] = [
  { slug: 'one-line', title: '一行的小节', sections: sectionsOf([3, 0, 1, 0, 0, 4, 1, 0]) },
  { slug: 'tiny-last', title: '极短的末节', sections: sectionsOf([6, 9, 7, 0]) },
  forty,
  adjacent,
]

for (const width of [320, 768, 1440]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } })

    test('scrolling through makes each entry current once, in order', async ({ page, site }) => {
      for (const article of articles) {
        await page.goto(site.publish(article))
        expect(await scrollThrough(page), article.title).toEqual(idsOf(article))
      }
      // After a fragment, which is current on arrival.
      await page.goto(`${site.publish(adjacent)}#s4`)
      await settled(page)
      expect(await scrollThrough(page)).toEqual(['s4', ...idsOf(adjacent)])
    })

    test('every chosen entry becomes current, and focus is in its section', async ({ page, site }) => {
      await page.goto(site.publish(adjacent))
      for (const id of ['s4-2', 's3', 's1-1', 's1', 's4']) {
        await choose(page, id)
        expect(await currentId(page)).toBe(id)
        await expect(page.locator(`[id=${id}]`)).toBeFocused()
        await expect(page.locator('#contents-list:popover-open')).toHaveCount(0)
        await page.keyboard.press('Tab')
        // A subheading has its place on the page of its section.
        await expect(page.locator(`[data-share]:is([href$="/${id}/"], [href$="#${id}"])`)).toBeFocused()
      }
    })
  })
}

test('the wheel releases a chosen entry, a moving pointer does not', async ({ page, site }) => {
  await page.setViewportSize({ width: 1440, height: 800 })
  await page.goto(site.publish(forty))
  await choose(page, 's38')
  await page.mouse.move(700, 300)
  await page.mouse.move(700, 500)
  await settled(page)
  expect(await currentId(page)).toBe('s38')
  await scrolled(page, () => page.mouse.wheel(0, -40))
  expect(await currentId(page)).not.toBe('s38')
})

test('keys that scroll release a chosen entry', async ({ page, site }) => {
  await page.setViewportSize({ width: 1440, height: 800 })
  await page.goto(site.publish(forty))
  for (const key of ['PageDown', 'ArrowDown', 'End']) {
    await choose(page, 's10')
    expect(await currentId(page)).toBe('s10')
    await scrolled(page, () => page.keyboard.press(key))
    expect(await currentId(page), key).not.toBe('s10')
  }
})

test('a section page opens with its section current and its heading focused', async ({ page, site }) => {
  await page.goto(`${site.publish(forty)}s39/`)
  await settled(page)
  expect(await currentId(page)).toBe('s39')
  await expect(page.locator('#s39')).toBeFocused()
  await page.reload()
  await settled(page)
  expect(await currentId(page)).toBe('s39')
})

test('Back restores position and current entry: chosen, scrolled away, and from another page', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 1440, height: 800 })
  const url = site.publish(forty)
  const state = async () => ({ id: await currentId(page), at: await page.evaluate(() => scrollY) })
  await page.goto(url)
  await page.mouse.move(700, 400)
  await scrolled(page, () => page.mouse.wheel(0, 700))
  const wheeled = await state()
  await choose(page, 's38')
  const chosen = await state()
  await choose(page, 's37')
  await scrolled(page, () => page.mouse.wheel(0, -300))
  const away = await state()
  expect(away.id).not.toBe('s37')
  await page.goto(new URL('/', url).href)
  for (const expected of [away, chosen, wheeled]) {
    await page.goBack()
    await settled(page)
    const restored = await state()
    expect(restored.id).toBe(expected.id)
    // Browsers restore to where an element was, in whole pixels.
    expect(Math.abs(restored.at - expected.at)).toBeLessThanOrEqual(1)
  }
  await page.goForward()
  await settled(page)
  expect(await state()).toEqual(chosen)
  await page.reload()
  await settled(page)
  expect(await state()).toEqual(chosen)
})

test('on a phone Reload and Back show what was read, although nothing is laid out yet', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 320, height: 640 })
  const url = site.publish(forty)
  const read = () => page.evaluate(() => document.elementFromPoint(160, 320)?.closest('section')?.textContent)
  await page.goto(url)
  await settled(page)
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight * 0.6))
  await settled(page)
  const [before, id] = [await read(), await currentId(page)]
  await page.reload()
  await settled(page)
  expect([await read(), await currentId(page)]).toEqual([before, id])
  await page.goto(new URL('/', url).href)
  await page.goBack()
  await settled(page)
  expect([await read(), await currentId(page)]).toEqual([before, id])
})

test('choosing the same entry again after scrolling away makes it current again', async ({ page, site }) => {
  await page.setViewportSize({ width: 1440, height: 800 })
  await page.goto(site.publish(forty))
  await choose(page, 's20')
  await page.mouse.move(700, 400)
  await scrolled(page, () => page.mouse.wheel(0, 1500))
  expect(await currentId(page)).not.toBe('s20')
  await choose(page, 's20')
  expect(await currentId(page)).toBe('s20')
})

test('neither the script nor its styles move anything by degrees', async ({ page, site }) => {
  await page.setViewportSize({ width: 1440, height: 500 })
  await page.goto(site.publish(forty))
  const positions = await page.evaluateHandle(() => {
    const seen: number[] = []
    document.addEventListener('scroll', () => seen.push(scrollY))
    return seen
  })
  // Chosen from the page itself: the test's own pointer would scroll the list, and at its end the page.
  await page.evaluate(() => document.querySelector<HTMLElement>('#contents a[href="#s40"]')?.click())
  await settled(page)
  expect(await positions.jsonValue()).toHaveLength(1)
})

test('a page that cannot scroll has its first entry current, or the chosen one', async ({ page, site }) => {
  await page.setViewportSize({ width: 1440, height: 1600 })
  await page.goto(site.publish({ slug: 'short', title: '短文', sections: sectionsOf([1, 0, 1]) }))
  expect(await currentId(page)).toBe('s1')
  await choose(page, 's3')
  expect(await currentId(page)).toBe('s3')
})

test('the list scrolls by itself only when needed, never under the pointer, never the page', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 1440, height: 500 })
  await page.goto(site.publish(forty))
  const state = () =>
    page.evaluate(() => ({ list: document.querySelector('#contents-list')?.scrollTop, page: scrollY }))
  await page.mouse.move(900, 200)
  await scrolled(page, () => page.mouse.wheel(0, 60))
  expect(await state()).toEqual({ list: 0, page: 60 })
  await scrolled(page, () => page.mouse.wheel(0, 6000))
  const followed = await state()
  expect(followed.page).toBe(6060)
  expect(followed.list).toBeGreaterThan(100)
  await expect(page.locator('#contents [aria-current]')).toBeInViewport({ ratio: 1 })
  // Near its end, where the list is under the pointer both beside the text and below the title.
  await page.locator('#contents-list').hover({ position: { x: 20, y: 320 } })
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
  await settled(page)
  expect(await state()).toEqual({ list: followed.list, page: 0 })
})

test('on a phone the opened list shows its current entry', async ({ page, site }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(`${site.publish(forty)}#s30`)
  await settled(page)
  await page.locator('#contents > button').click()
  await expect(page.locator('#contents [aria-current]')).toBeInViewport({ ratio: 1 })
})

// Scrolls from top to bottom in small steps; each step ends as a scroll does in the browser.
async function scrollThrough(page: Page): Promise<string[]> {
  await currentId(page)
  return page.evaluate(() => {
    const seen: string[] = []
    const note = () => {
      const current = [...document.querySelectorAll<HTMLAnchorElement>('[aria-current=location]')]
      const name = current.map((link) => link.hash.slice(1)).join(' ')
      if (name !== seen.at(-1)) seen.push(name)
    }
    note()
    const last = document.documentElement.scrollHeight - innerHeight
    for (let position = 0; position <= last + 8; position += 8) {
      scrollTo({ top: position, behavior: 'instant' })
      dispatchEvent(new Event('scrollend'))
      note()
    }
    return seen
  })
}
