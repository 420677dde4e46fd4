import { expect, test } from '@playwright/test'
import { attributeOf, textOf } from '../support/html.ts'
import { articlePages, byTag, files, pageAt, pages, sectionPages } from './published.ts'

test.use({ javaScriptEnabled: false })

/** The same page in the other language. */
function counterpartOf(path: string): string {
  return path.startsWith('/en/') ? path.slice(3) : `/en${path}`
}

const parallelPages = pages.filter(({ path }) => path.endsWith('/parallel/'))

/** The pages of the article that is translated, and those that every language has. */
const translated = pages.filter(({ path }) =>
  /^\/(?:en\/)?(?:about\/|corrections\/|archive\/|kameng-origins\/.*)?$/.test(path),
)

test('every page leads to the same page in the other language, section pages to the same section', () => {
  expect(translated.length).toBeGreaterThan(20)
  for (const page of translated) {
    const links = byTag(page, 'a').filter((link) => attributeOf(link, 'hreflang') !== undefined)
    const language = page.path.startsWith('/en/') ? 'zh-Hans' : 'en'
    expect(
      links.map((link) => ['href', 'hreflang', 'lang'].map((name) => attributeOf(link, name))),
      page.path,
    ).toEqual([[counterpartOf(page.path), language, language]])
    expect(links.map((link) => textOf(link))).toEqual([language === 'en' ? 'English' : '中文'])
    expect(pageAt(counterpartOf(page.path)).path).toBe(counterpartOf(page.path))
  }
})

test('a page without a translation leads to none', () => {
  for (const path of ['/every-block/', '/no-claims/', '/no-claims/first/', '/topics/tests/'])
    expect(
      byTag(pageAt(path), 'a').filter((link) => attributeOf(link, 'hreflang') !== undefined),
      path,
    ).toEqual([])
})

test('a reader of a section goes to the same section and back, the focus on its heading', async ({
  page,
}) => {
  for (const { path, section } of sectionPages
    .filter((each) => each.path.includes('kameng-origins'))
    .slice(-2)) {
    await page.goto(path)
    await page.locator('a[hreflang]').click()
    expect(new URL(page.url()).pathname).toBe(counterpartOf(path))
    await expect(page.locator(`h2#${section}`)).toBeFocused()
    await page.locator('a[hreflang]').click()
    expect(new URL(page.url()).pathname).toBe(path)
  }
})

test('the link is large enough for a finger, and not on paper', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  for (const path of [
    '/kameng-origins/',
    '/en/kameng-origins/',
    '/',
    '/en/about/',
    '/kameng-origins/origins/cite/',
  ]) {
    await page.goto(path)
    const box = await page.locator('a[hreflang]').boundingBox()
    expect(box?.height, path).toBeGreaterThanOrEqual(44)
    expect(box?.width, path).toBeGreaterThanOrEqual(44)
  }
  for (const path of ['/kameng-origins/', '/kameng-origins/origins/cite/', '/en/kameng-origins/parallel/']) {
    await page.goto(path)
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('a[hreflang]'), path).toBeHidden()
    await page.emulateMedia({ media: 'screen' })
  }
})

test('pages, twins and feeds say in which language they are', () => {
  const textual =
    /\/$|\.md$|\/feed\.|\/(?:claims|sources(?:\.csl)?)\.json$|\.epub$|\/citation\.\w+$|\/data\.(?:csv|json)$|\/opensearch\.xml$/
  expect(files.map(({ path, headers }) => [path, headers['content-language']])).toEqual(
    files.map(({ path }) => {
      const language = path.startsWith('/en/') ? 'en' : 'zh-Hans'
      return [path, textual.test(path) ? language : undefined]
    }),
  )
})

test.describe('an article beside its translation', () => {
  test('has a page in each language, which its article leads to and no search engine is sent to', async ({
    request,
  }) => {
    expect(parallelPages.map(({ path }) => path)).toEqual([
      '/en/kameng-origins/parallel/',
      '/kameng-origins/parallel/',
    ])
    const sitemap = await (await request.get('/sitemap.xml')).text()
    expect(sitemap).not.toContain('/parallel/')
    for (const page of articlePages.filter(({ path }) => path.includes('/kameng-origins/'))) {
      const [, address] = /^(.*?\/kameng-origins\/)/.exec(page.path) ?? []
      const links = byTag(page, 'a').map((link) => attributeOf(link, 'href'))
      expect(links, page.path).toContain(`${address}parallel/`)
    }
  })

  for (const { path } of parallelPages) {
    test(`stands in columns on a wide screen, and stacked on a phone: ${path}`, async ({ page }) => {
      for (const [width, isStacked] of [
        [1440, false],
        [768, false],
        [360, true],
      ] as const) {
        await page.setViewportSize({ width, height: 900 })
        await page.goto(path)
        const pairs = await page
          .locator('div:has(> [lang] + [lang])')
          .evaluateAll((elements) =>
            elements.map(({ children }) =>
              [...children].map((child) => child.getBoundingClientRect().toJSON()),
            ),
          )
        expect(pairs.length).toBeGreaterThan(20)
        const misplaced = pairs.filter(([first, second]) =>
          isStacked
            ? !(second.top >= first.bottom)
            : second.top !== first.top || !(second.left >= first.right),
        )
        expect(misplaced, `${width} px`).toEqual([])
      }
    })
  }
})

test('English is set in Latin type and Chinese in Chinese type, also beside each other', async ({
  page,
  baseURL,
}) => {
  const latin = { number: 'counter(h)', width: 'proportional-width', hyphens: 'auto' }
  const han = { number: 'counter(h, cjk-decimal)', width: 'normal' }
  for (const [path, language, expected] of [
    ['/en/kameng-origins/', 'en', latin],
    ['/kameng-origins/', 'zh-Hans', han],
    ['/en/kameng-origins/parallel/', 'en', latin],
    ['/en/kameng-origins/parallel/', 'zh-Hans', han],
    ['/kameng-origins/parallel/', 'en', latin],
    ['/kameng-origins/parallel/', 'zh-Hans', han],
  ] as const) {
    if (new URL(page.url(), baseURL).pathname !== path) await page.goto(path)
    const style = await page.locator('main').evaluate((main, lang) => {
      const find = (selector: string, pseudo?: string) => {
        const element = [...main.querySelectorAll(selector)].find((each) => each.matches(`:lang(${lang})`))
        if (element === undefined) throw new Error(`no ${selector} in ${lang}`)
        return getComputedStyle(element, pseudo)
      }
      return {
        number: find('.heading h2', '::before').content,
        width: find('.lead p').fontVariantEastAsian,
        hyphens: find('section p').hyphens,
      }
    }, language)
    expect(style, `${language} in ${path}`).toMatchObject(expected)
    const emphasis = await page
      .locator(`main em:lang(${language})`)
      .evaluateAll((elements) => elements.map((element) => getComputedStyle(element).fontStyle))
    if (language === 'en') expect(emphasis.length, path).toBeGreaterThan(0)
    expect(
      emphasis.filter((slant) => slant !== (language === 'en' ? 'italic' : 'normal')),
      path,
    ).toEqual([])
  }
})
