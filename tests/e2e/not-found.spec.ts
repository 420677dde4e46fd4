import { expect, test } from '@playwright/test'
import { locales } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { homePath } from '#lib/urls.ts'
import { attributeOf, type Element, textOf } from '../support/html.ts'
import { byTag, files, notFoundPage } from './published.ts'

test('the page for unknown addresses names the places of each language in that language', () => {
  const links = byTag(notFoundPage, 'a').filter((link) =>
    lineage(link).some(({ tagName }) => tagName === 'main'),
  )
  const wrong = links.filter((link) => {
    const [language] = lineage(link).flatMap((element) => attributeOf(element, 'lang') ?? [])
    return language !== (attributeOf(link, 'href')?.startsWith('/en/') ? 'en' : 'zh-Hans')
  })
  expect(wrong.map((link) => textOf(link))).toEqual([])
  for (const locale of locales) {
    expect(links.map((link) => attributeOf(link, 'href'))).toContain(homePath(locale))
    expect(notFoundPage.html).toContain(messagesFor(locale).notFoundText)
  }
})

test('each of its links leads somewhere, wherever it is shown', () => {
  const paths = files.map(({ path }) => path)
  const links = byTag(notFoundPage, 'a').map((link) => attributeOf(link, 'href') ?? '')
  const isSound = (link: string) =>
    link.startsWith('#') ? notFoundPage.ids.includes(link.slice(1)) : paths.includes(link.split('#')[0] ?? '')
  expect(links.length).toBeGreaterThan(3)
  expect(links.filter((link) => !isSound(link))).toEqual([])
})

test('the page proposes the addresses that are near to the one that was asked for', async ({ page }) => {
  await page.goto('/headquater/')
  const proposed = page.locator('[data-near] a:visible')
  expect(await proposed.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
    '/kameng-origins/headquarters/',
    '/en/kameng-origins/headquarters/',
  ])
  await page.goto('/nothing-of-the-kind-at-all/')
  await expect(proposed).toHaveCount(0)
})

test('the page offers to search for the words of the address', async ({ page }) => {
  await page.goto('/kameng/Shenzhen-Taobao.html')
  const offers = page.locator('a[data-offer]')
  const hrefs = await offers.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  expect(hrefs.map((href) => href.replace(/^https?:\/\/[^/]*/, ''))).toEqual([
    '/search/?q=Shenzhen+Taobao',
    '/en/search/?q=Shenzhen+Taobao',
  ])
  await offers.nth(1).click()
  await expect(page.locator('#hits a').first()).toBeVisible()
})

/** An element and those around it, from the inside out. */
function lineage(element: Element): Element[] {
  const { parentNode: parent } = element
  return [element, ...(parent !== null && 'tagName' in parent ? lineage(parent) : [])]
}
