import { expect, test } from '@playwright/test'
import jsQr from 'jsqr'
import { rasterise } from '#lib/cards/rasterise.ts'
import { locales } from '#lib/locales.ts'
import { homePath } from '#lib/urls.ts'
import { attributeOf, textOf } from '../support/html.ts'
import { articlePages, byTag, origin, pages } from './published.ts'

const citePages = pages.filter(({ path }) => path.endsWith('/cite/'))

/** The cite page of a section, in each language. */
const samples = locales.flatMap((locale) => {
  const home = homePath(locale)
  return citePages
    .filter(
      ({ path, html }) =>
        html.includes(`<html lang="${locale}"`) && path.split('/').length === home.split('/').length + 3,
    )
    .slice(0, 1)
})

test.use({ javaScriptEnabled: false })

test('every article and section has a page to cite it by, whose code is read back as its address', async () => {
  expect(citePages.map(({ path }) => path).sort()).toEqual(
    articlePages.map(({ path }) => `${path}cite/`).sort(),
  )
  for (const { path, html } of citePages) {
    const [svg = ''] = /<svg[^>]*class="qr".*?<\/svg>/s.exec(html) ?? []
    const onWhite = svg.replace('<path', '<rect width="100%" height="100%" fill="#fff"/><path')
    const { pixels, width, height } = await rasterise(onWhite, process.cwd(), 200)
    const address = origin + path.replace(/cite\/$/, '')
    expect(jsQr(new Uint8ClampedArray(pixels), width, height)?.data, path).toBe(address)
  }
})

for (const { path } of samples) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the code of ${path} is read from the screen: ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await page.goto(path)
      const picture = await page.locator('.qr').screenshot()
      const { pixels, width, height } = await rasterise(
        `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="320"><image width="320" height="320" href="data:image/png;base64,${picture.toString('base64')}"/></svg>`,
        process.cwd(),
      )
      const code = jsQr(new Uint8ClampedArray(pixels), width, height, { inversionAttempts: 'dontInvert' })
      expect(code?.data).toBe(origin + path.replace(/cite\/$/, ''))
    })
  }

  test(`the code of ${path} is 21 mm on paper, with its quiet zone around it`, async ({ page }) => {
    await page.goto(path)
    await page.emulateMedia({ media: 'print' })
    const box = await page.locator('.qr').boundingBox()
    const modules = Number((await page.locator('.qr').getAttribute('viewBox'))?.split(' ')[2])
    const millimetres = ((box?.width ?? 0) / 96) * 25.4
    expect((millimetres * (modules - 8)) / modules).toBeGreaterThanOrEqual(21)
    expect(box?.height).toBeCloseTo(box?.width ?? 0, 3)
    await expect(page.locator('.qr')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  })

  test(`the citations of ${path} are copied whole, without the gap for the day of access`, async ({
    page,
  }) => {
    await page.goto(path)
    const published = citePages.find((each) => each.path === path)
    const texts = published === undefined ? [] : byTag(published, 'pre').map((element) => textOf(element))
    expect(texts).toHaveLength(4)
    for (const [index, text] of texts.entries()) {
      await page.locator('pre').nth(index).click()
      // The browser alone selects it, by its style; the page's own scripts are off.
      const selected = await page.evaluate(() => `${getSelection()}`)
      expect(selected.trim()).toBe(text.trim())
    }
    const [gap] =
      published === undefined
        ? []
        : byTag(published, 'span').flatMap((each) => attributeOf(each, 'data-gap') ?? [])
    expect(texts[0]).toMatch(/（\d{4}-\d\d-\d\d）\. https?:/)
    expect(texts[0]).not.toContain(gap)
    const shown = await page
      .locator('[data-gap]')
      .evaluate((element) => getComputedStyle(element, '::after').content)
    expect(shown).toBe(`"${gap}"`)
  })
}

test.describe('with scripts', () => {
  test.use({ javaScriptEnabled: true, permissions: ['clipboard-read', 'clipboard-write'] })

  test('a click copies a citation and says so', async ({ page }) => {
    const [{ path } = { path: '' }] = samples
    await page.goto(path)
    await page.locator('a[href="#bibtex-text"]').click()
    await expect(page.locator('#copied')).toContainText('BibTeX')
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toBe(await page.locator('#bibtex-text').textContent())
  })
})

test('the files that it offers are there, and hold what it shows', async ({ request }) => {
  const [{ path } = { path: '' }] = samples
  const bibtex = await request.get(`${path}citation.bib`)
  expect(bibtex.headers()['content-type']).toBe('application/x-bibtex; charset=utf-8')
  const page = citePages.find((each) => each.path === path)
  expect(page && byTag(page, 'pre').map((element) => textOf(element).trim())).toContain(
    (await bibtex.text()).trim(),
  )
  for (const name of ['citation.ris', 'citation.json'])
    expect((await request.get(path + name)).status(), name).toBe(200)
})
