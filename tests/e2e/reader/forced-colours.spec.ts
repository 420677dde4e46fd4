import { sectionsOf } from './article.ts'
import { expect, settled, test } from './site.ts'

// A system that chooses all colours takes shades and shadows away: what they told must be told by a line.
test.use({ viewport: { width: 1440, height: 700 }, contextOptions: { forcedColors: 'active' } })

const claim = '<span class="claim-content" data-basis="record" id="claim-a">有记录的一句</span>。'
const article = {
  slug: 'forced-colours',
  title: '颜色',
  sections: sectionsOf([6, 9, 7]).map((section, index) =>
    index === 1 ? { ...section, paragraphs: [claim, ...section.paragraphs] } : section,
  ),
}

test('one entry of the contents list has a mark: the current one', async ({ page, site }) => {
  await page.goto(site.publish(article))
  const marked = () =>
    page.locator('#contents li a').evaluateAll((links) =>
      links.flatMap((link) => {
        const { borderLeftStyle, borderLeftWidth, borderLeftColor } = getComputedStyle(link)
        // A border in the colour of the ground is none for the eye.
        const ground = getComputedStyle(document.documentElement).backgroundColor
        return borderLeftStyle !== 'none' && borderLeftWidth !== '0px' && borderLeftColor !== ground
          ? [link.getAttribute('href')]
          : []
      }),
    )
  for (const id of ['s1', 's3', 's2']) {
    await page.locator(`#contents a[href="#${id}"]`).click()
    await settled(page)
    expect(await marked()).toEqual([`#${id}`])
  }
})

test('what a link leads to has an outline, claims and headings alike, and nothing else has', async ({
  page,
  site,
}) => {
  const url = site.publish(article)
  for (const id of ['claim-a', 's2']) {
    await page.goto('about:blank')
    await page.goto(`${url}#${id}`)
    const outlined = await page.locator('.prose :is([data-basis], h2)').evaluateAll((elements) =>
      elements.flatMap((element) => {
        const { outlineStyle, outlineColor } = getComputedStyle(element)
        // A colour without any of its own is what the system draws in its own stead.
        return outlineStyle !== 'none' && !/^rgba\(.*, 0\)$/.test(outlineColor) ? [element.id] : []
      }),
    )
    expect(outlined).toEqual([id])
  }
})

test('the settings show which choice holds', async ({ page, site }) => {
  await page.goto(site.publish(article))
  await page.getByRole('button', { name: '阅读设置' }).click()
  await page.getByRole('radio', { name: '特大' }).check()
  const backgrounds = await page
    .locator('#reading label:has([name=size])')
    .evaluateAll((labels) => labels.map((label) => getComputedStyle(label).backgroundColor))
  expect(new Set(backgrounds.slice(0, -1)).size).toBe(1)
  expect(backgrounds.at(-1)).not.toBe(backgrounds[0])
})
