import { expect, test } from '@playwright/test'
import { attributeOf, elementsOf, textOf } from '../support/html.ts'

const path = '/every-block/wechat/'

test('a press copies the text with its style, and with addresses that lead here from elsewhere', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(path)
  const original = await page.locator('dd').nth(2).textContent()
  await page.locator('#wechat-copy').click()
  await expect(page.locator('#wechat-status')).toHaveText('已复制，可以粘贴了。')
  const [rich = '', plain = ''] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const types = ['text/html', 'text/plain']
    return Promise.all(types.map(async (type) => (await item?.getType(type))?.text()))
  })
  const elements = elementsOf(rich)
  const { origin } = new URL(original ?? '')
  const pictures = elements.filter(({ tagName }) => tagName === 'img')
  expect(pictures.length).toBeGreaterThan(4)
  for (const each of pictures)
    expect(attributeOf(each, 'src')).toMatch(new RegExp(`^${origin}/.*[.](jpg|png)$`))
  const paragraphs = elements.filter(({ tagName }) => tagName === 'p')
  expect(paragraphs.filter((each) => attributeOf(each, 'style') === undefined).map(textOf)).toEqual([])
  const names = elements.flatMap(({ attrs }) => attrs.map(({ name }) => name))
  expect(names.filter((name) => ['id', 'class', 'href', 'srcset'].includes(name))).toEqual([])
  expect(plain.split('\n').length).toBeGreaterThan(40)
})

test('without scripts a click selects the text, and no button promises more', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) })
  const page = await context.newPage()
  await page.goto(path)
  await expect(page.locator('#wechat-copy')).toBeHidden()
  await page.locator('#wechat-text p').first().click()
  const selected = await page.evaluate(() => getSelection()?.toString() ?? '')
  expect(selected).toContain('短答案里也有论断')
  expect(selected).toContain('[7]')
  await context.close()
})
