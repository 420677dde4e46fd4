import { sectionsOf } from './article.ts'
import { expect, layoutShift, settled, test } from './site.ts'

const article = { slug: 'progress', title: '进度', sections: sectionsOf([5, 8, 8, 6, 7]) }

test.use({ viewport: { width: 320, height: 640 } })

test('the bar tells section and time left, without moving anything', async ({ page, site }) => {
  await page.goto(site.publish(article))
  const where = page.locator('[data-where]')
  // Five sections of 90 seconds.
  await expect(where).toHaveText('第1/5节 · 约剩8分钟')
  await page.evaluate(() => document.querySelector('#s3')?.scrollIntoView())
  await settled(page)
  await expect(where).toHaveText(/^第[34]\/5节 · 约剩[45]分钟$/)
  await page.evaluate(() => scrollTo(0, 1e6))
  await settled(page)
  await expect(where).toHaveText('正文已读完')
  expect(await layoutShift(page)).toBe(0)
  // Not in a live region, so that it is not announced.
  expect(await where.evaluate((element) => element.closest('[aria-live],[role=status],output'))).toBeNull()
})

test('a returning reader is offered the section last read, by its id', async ({ page, site }) => {
  const url = site.publish(article)
  const resume = page.locator('#resume')
  await page.goto(url)
  await settled(page)
  await expect(resume).toBeHidden()
  await page.evaluate(() => document.querySelector('#s4')?.scrollIntoView())
  await settled(page)
  const read = await page.locator('#contents [aria-current]').getAttribute('href')

  // By a fragment or on a section page the reader has chosen a place already.
  for (const path of ['#s1', 's5/', '']) {
    await page.goto('about:blank')
    if (path !== 's5/') await page.goto(url + path)
    await settled(page)
    if (path) await expect(resume).toBeHidden()
  }
  await expect(resume).toBeVisible()
  await expect(resume.getByRole('link')).toHaveAttribute('href', `${read}`)
  await expect(resume.getByRole('link')).toHaveText(/^第\d部分$/)
  expect(await layoutShift(page)).toBe(0)
  const bar = await page.locator('#contents').boundingBox()
  const offer = await resume.boundingBox()
  expect(offer && bar && offer.y >= bar.y && offer.y + offer.height <= bar.y + bar.height + 1).toBe(true)

  await resume.getByRole('link').click()
  await settled(page)
  expect(await page.locator('#contents [aria-current]').getAttribute('href')).toBe(read)
  await expect(resume).toBeHidden()
  await page.goto('about:blank')
  await page.goto(url)
  await expect(resume).toBeVisible()
  await resume.getByRole('button', { name: '不再提示' }).click()
  await expect(resume).toBeHidden()
  await page.reload()
  await settled(page)
  await expect(resume).toBeHidden()
  expect(await layoutShift(page)).toBe(0)
})

test('a reader who has read all of it is offered nothing', async ({ page, site }) => {
  const url = site.publish(article)
  const visit = async (scrollTo: string) => {
    await page.goto('about:blank')
    await page.goto(url)
    await settled(page)
    await page.evaluate(`scrollTo(0, ${scrollTo})`)
    await settled(page)
  }
  await visit('document.documentElement.scrollHeight / 2')
  await visit('document.documentElement.scrollHeight')
  await page.goto('about:blank')
  await page.goto(url)
  await settled(page)
  await expect(page.locator('#resume')).toBeHidden()
})

test('a section page does not offer to resume, and shares its place with the article', async ({
  page,
  site,
}) => {
  const url = site.publish(article)
  await page.goto(`${url}s3/`)
  await settled(page)
  await expect(page.locator('#resume')).toBeHidden()
  await page.goto(url)
  await expect(page.locator('#resume a')).toHaveAttribute('href', '#s3')
})
