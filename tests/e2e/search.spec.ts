import { expect, type Page, test } from '@playwright/test'
import { messagesFor } from '#lib/messages/index.ts'
import { attributeOf } from '../support/html.ts'
import { byTag, canonicalArticles, headingsOf, pageAt, pages } from './published.ts'

const { search } = messagesFor('zh-Hans')

test('a question is answered while it is typed, and Back comes to it where it was left', async ({ page }) => {
  const results = await openSearch(page)
  // On this page the key leads to the field, unless it is turned off; once it is there it is a character.
  const key = page.getByLabel(search.key)
  for (const isOn of [false, true]) {
    await key.setChecked(isOn)
    await key.blur()
    await page.keyboard.press('/')
    await (isOn ? expect(results.field) : expect(results.field).not).toBeFocused()
  }
  await page.keyboard.type('总部/')
  await expect(results.field).toHaveValue('总部/')
  await expect(results.status).toHaveText(search.none)
  await page.keyboard.press('Backspace')
  await expect(results.status).toHaveText(/^找到\d+处$/)
  await expect(results.links).toHaveCount(5)
  await expect(results.links.nth(1)).toHaveText('总部迁移')
  await expect(results.marks.first()).toHaveText('总部')
  await expect(page.getByRole('heading', { name: search.sections })).toBeHidden()

  await page.getByRole('button', { name: search.more }).click()
  await expect(results.links.nth(5)).toBeFocused()
  await results.links.nth(5).scrollIntoViewIfNeeded()
  const [count, top] = [await results.links.count(), await page.evaluate(() => scrollY)]
  expect(top).toBeGreaterThan(0)
  await page.keyboard.press('Enter')
  await page.waitForURL(/kameng-origins/)
  await page.goBack()
  await expect(results.field).toHaveValue('总部')
  await expect(results.links).toHaveCount(count)
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(top)
})

test('results are limited by evidence and topic, and lead to their passage', async ({ page }) => {
  const results = await openSearch(page, '?q=记录')
  await expect(results.links.first()).toBeVisible()
  const all = await results.status.textContent()
  await page.getByLabel(search.grade).selectOption({ index: 1 })
  await expect(results.status).not.toHaveText(all ?? '')
  const shown = page.locator('#hits data:visible')
  await expect(shown).toHaveCount(await results.links.count())
  expect(new Set(await shown.allTextContents()).size).toBe(1)
  await page.getByLabel(search.grade).selectOption({ index: 0 })
  await page.getByLabel(search.topic).selectOption({ index: 1 })
  await expect(results.links.first()).toHaveAttribute('href', /\/every-block\/[a-z]+\/#:~:text=/)
  expect(page.url()).toContain('&topic=tests')
  await results.links.first().click()
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0)
})

test('whatever is asked becomes neither markup nor an error', async ({ page }) => {
  const errors: string[] = []
  page.on('console', (message) => errors.push(message.text()))
  page.on('pageerror', ({ message }) => errors.push(message))
  const questions = {
    'a very long one': '卡盟 '.repeat(2500),
    markup: '<img src=x onerror=alert(1)><script>alert(2)</script>',
    'control characters': '\u0000卡\u0007\u001b盟\u202e',
    'halves of characters': '\ud800卡盟\udc00',
    'a pattern': '.*+?^$()|[]{}\\',
    'right to left': 'شركة עברית',
    punctuation: '。，！“”',
  }
  const results = await openSearch(page)
  for (const [name, question] of Object.entries(questions)) {
    await results.field.fill(question)
    await page.keyboard.press('Enter')
    await expect.soft(page.locator('#hits,#status').locator('img,script'), name).toHaveCount(0)
  }
  for (const query of [
    '?q=%',
    '?q=%E5%8D%A1%',
    '?q=%ff%fe&grade=x&topic=<b>&more=1',
    '?q=&year=0',
    `?q=${'a'.repeat(10_000)}`,
  ]) {
    await openSearch(page, query)
    await expect.soft(page.locator('#hits li'), query.slice(0, 50)).toHaveCount(0)
  }
  await openSearch(page, '?q=卡盟')
  await expect(results.links.first()).toBeVisible()
  expect(errors).toEqual([])
})

test('an index that does not come, or not whole, is told, and asked for again', async ({ page }) => {
  const results = await openSearch(page)
  const again = page.getByRole('button', { name: search.title, exact: true })
  for (const [name, answer] of Object.entries({
    offline: undefined,
    missing: { status: 404, body: '' },
    'cut short': { status: 200, body: '[["卡", [[0' },
    'another thing': { status: 200, body: '<!doctype html>' },
  })) {
    const files = /\/assets\/search-[^/]*\/list-/
    await page.route(files, (route) => (answer === undefined ? route.abort() : route.fulfill(answer)))
    await results.field.fill('卡盟')
    await expect.soft(results.status, name).toHaveText(search.failed)
    await expect.soft(results.links, name).toHaveCount(0)
    await page.unroute(files)
    await again.click()
    await expect.soft(results.links.first(), name).toBeVisible()
    await page.reload()
    await results.field.fill('')
  }
})

test('without scripts the page lists every section, and what is asked is sent to it', () => {
  for (const [prefix, path] of [
    ['', '/search/'],
    ['/en', '/en/search/'],
  ] as const) {
    const page = pageAt(path)
    const listed = pages.filter(({ path: each }) => each === path || each.startsWith(`${path}page/`))
    const links = listed.flatMap(linksOf)
    const articles = canonicalArticles.filter((each) => each.path.startsWith('/en/') === (prefix !== ''))
    expect(articles.length).toBeGreaterThan(0)
    for (const article of articles) {
      expect(links).toContain(article.path)
      for (const { id } of headingsOf(article).filter(({ depth }) => depth === 2))
        expect(links).toContain(`${article.path}${id}/`)
    }
    const [form] = byTag(page, 'form').filter((each) => attributeOf(each, 'id') === 'search')
    expect(form && attributeOf(form, 'action')).toBe(path)
    expect(linksOf(page).filter((link) => link?.startsWith('https://'))).toHaveLength(3)
  }
})

function linksOf(page: Parameters<typeof byTag>[0]): (string | undefined)[] {
  return byTag(page, 'a').map((link) => attributeOf(link, 'href'))
}

async function openSearch(page: Page, query = '') {
  await page.goto(`/search/${query}`)
  return {
    field: page.getByLabel(search.label),
    status: page.getByRole('status'),
    links: page.locator('#hits a'),
    marks: page.locator('#hits mark'),
  }
}
