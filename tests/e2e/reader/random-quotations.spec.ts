import { expect, type Page, test } from '@playwright/test'
import fc from 'fast-check'
import { mainArticle, origin, pageAt } from '../published.ts'

// Marks are read off the screen in a style of the test's own.
test.use({
  bypassCSP: true,
  permissions: ['clipboard-read', 'clipboard-write'],
  viewport: { width: 700, height: 900 },
})

/** Where a selection begins, as a share of the text, and how many characters it has. */
const selections = fc.sample(
  fc.record({
    place: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    length: fc.integer({ min: 2, max: 70 }),
  }),
  { seed: 20_261_128, numRuns: 5 },
)

// Articles for their length alone have no more to offer.
for (const { path } of [mainArticle, pageAt(`/en${mainArticle.path}`)]) {
  test(`a link to whatever is selected opens at exactly that, or says that it does not: ${path}`, async ({
    page,
    baseURL,
  }) => {
    let exact = 0
    for (const { place, length } of selections) {
      await page.goto(path)
      const selected = await select(page, place, length)
      const button = page.locator('#quote')
      await expect(button).toBeVisible()
      await button.click()
      const status = page.locator('#copied')
      await expect(status).not.toBeEmpty()
      const announced = (await status.textContent()) ?? ''
      const link = await page.evaluate(() => navigator.clipboard.readText())
      const where = `${selected.text} (${link})`
      expect(link.startsWith(`${baseURL}`) || link.startsWith(origin), where).toBe(true)
      if (!link.includes(':~:text=')) {
        // The link of a claim in the list of claims, or that of a section, which the message names.
        const isClaim = /#claim-/.test(link)
        const near = (await status.getAttribute('data-near'))?.split('#')[0] ?? ''
        expect(isClaim || announced.startsWith(near), `${where}: ${announced}`).toBe(true)
        continue
      }
      exact++
      await page.goto('about:blank')
      await page.goto(new URL(link).pathname + new URL(link).hash)
      const marked = await readMarks(page)
      // Whole words are marked: up to one more on either side.
      expect(marked.text, where).toContain(selected.text)
      expect(marked.text.length - selected.text.length, `${where}: ${marked.text}`).toBeLessThan(40)
      expect(marked.at, where).toBeLessThanOrEqual(selected.at)
      expect(marked.at + marked.text.length, where).toBeGreaterThanOrEqual(selected.at + selected.text.length)
    }
    expect(exact, 'links to the passage itself').toBeGreaterThan(selections.length / 2)
  })
}

/** Characters that count, and how many of them stand before. */
interface Passage {
  text: string
  at: number
}

/** Selects so many characters from a share of the text on, within what a screen holds; spaces do not count. */
async function select(page: Page, place: number, length: number): Promise<Passage> {
  return page.evaluate(
    ([share, count]) => {
      const characters: { node: Node; at: number; character: string; before: number }[] = []
      let before = 0
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const { parentElement: parent, nodeValue } = node
        if (!parent?.closest('.prose') || parent.closest('svg, button')) continue
        const isShown = parent.checkVisibility()
        for (let at = 0; at < (nodeValue?.length ?? 0); at++) {
          const character = nodeValue?.[at] ?? ''
          if (!/\S/.test(character)) continue
          if (isShown) characters.push({ node, at, character, before })
          before++
        }
      }
      const first = Math.floor(share * (characters.length - count))
      const chosen = characters.slice(first, first + count)
      const [start, end] = [chosen[0], chosen.at(-1)]
      if (start === undefined || end === undefined) throw new Error('There is no text.')
      getSelection()?.setBaseAndExtent(start.node, start.at, end.node, end.at + 1)
      return { text: chosen.map(({ character }) => character).join(''), at: start.before }
    },
    [place, length] as const,
  )
}

/** The characters that the browser marks on the screen, and how many of the text stand before them. */
async function readMarks(page: Page): Promise<Passage> {
  await page.addStyleTag({ content: '::target-text { background: #f00 !important; color: #f00 !important }' })
  let screen = ''
  await expect(async () => {
    screen = (await page.screenshot()).toString('base64')
  }).toPass()
  return page.evaluate(async (png) => {
    const image = new Image()
    image.src = `data:image/png;base64,${png}`
    await image.decode()
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d', {
      willReadFrequently: true,
    })
    if (!canvas) throw new Error('No canvas.')
    canvas.drawImage(image, 0, 0)
    const { data, width: columns } = canvas.getImageData(0, 0, image.width, image.height)
    const isMarked = (node: Node, at: number) => {
      const range = new Range()
      range.setStart(node, at)
      range.setEnd(node, at + 1)
      const { left, top, width, height } = range.getBoundingClientRect()
      if (top < 0 || top > innerHeight || !width) return false
      const pixel = 4 * (Math.floor(top + height / 2) * columns + Math.floor(left + width / 2))
      return data[pixel] === 255 && data[pixel + 1] === 0
    }
    let [text, at, before] = ['', -1, 0]
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const { parentElement: parent, nodeValue } = node
      if (!parent?.closest('.prose') || parent.closest('svg, button')) continue
      const whole = new Range()
      whole.selectNode(node)
      const { top, bottom } = whole.getBoundingClientRect()
      const isOnScreen = bottom > 0 && top < innerHeight
      for (let index = 0; index < (nodeValue?.length ?? 0); index++) {
        const character = nodeValue?.[index] ?? ''
        if (!/\S/.test(character)) continue
        if (isOnScreen && isMarked(node, index)) {
          if (at < 0) at = before
          text += character
        }
        before++
      }
    }
    return { text, at }
  }, screen)
}
