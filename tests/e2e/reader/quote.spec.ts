import type { Page } from '@playwright/test'
import { type GeneratedArticle, sectionsOf } from './article.ts'
import { clipboard, expect, layoutShift, test } from './site.ts'

const filler = sectionsOf([2, 1])
const [ref] = ['<sup><a href="#fn">1</a></sup>']
const article: GeneratedArticle = {
  slug: 'quote',
  title: '引文',
  lead: ['导语说这个问题没有定论，双方各有来源。'],
  sections: [
    {
      id: 'origins',
      title: '起源',
      paragraphs: [
        // 0
        `平台最早在深圳${ref}出现，后来<b>迁到<i>杭州</i></b>，<span class="claim-content">论坛里的帖子</span>可以作证。`,
        // 1
        '这一段重复：总部从深圳迁到杭州的说法流传很广。甲说如此。',
        // 2
        '这一段重复：总部从深圳迁到杭州的说法流传很广。乙说如此。',
        // 3
        'GitHub was down, so A-B & C, D ran again. github was up.',
        // 4
        '第一家平台注册于二零零四年，营业执照上的地址写的是深圳市南山区，后来的报道都引用了这个地址，但没有人去过那里，也没有照片留存下来。',
        // 5
        '总部迁移',
        // 6
        '百分号 100% 与＃号、引号“甲”、问号？都要编码。A ‑ B',
        ...(filler[0]?.paragraphs ?? []),
      ],
    },
    {
      id: 'move',
      title: '总部迁移',
      paragraphs: [
        // 9
        '迁移的原因有三种说法。',
        ...(filler[1]?.paragraphs ?? []),
        // 11 to 13
        '<span>末段之一，写到成本、政策与招聘。</span>',
        '这一段重复：总部从深圳迁到杭州的说法流传很广。丙说如此。',
        '同句。同句。同句。',
        // 14
        '关于总部迁移，各方说法不一。',
      ],
    },
  ],
}

const paragraph = (section: number, at: number) => `${article.sections[section]?.paragraphs[at]}`

// Paragraph and words where the selection starts and ends; what a browser then marks; the section.
const quotations: [
  name: string,
  start: [number, string],
  end: [number, string],
  marked: string,
  id: string,
][] = [
  ['a short quotation, widened to words', [4, '一家平台注'], [4, '一家平台注'], '第一家平台注册', 'origins'],
  ['across inline marks', [0, '后来'], [0, '可以作证'], '后来迁到杭州，论坛里的帖子可以作证', 'origins'],
  ['across a footnote reference', [0, '平台'], [0, '出现'], '平台最早在深圳1出现', 'origins'],
  ['ending at a footnote reference', [0, '最早'], [0, '深圳'], '最早在深圳', 'origins'],
  ['a long one', [4, '第一家'], [4, '留存下来'], paragraph(0, 4).slice(0, -1), 'origins'],
  [
    'the first of a repeated sentence',
    [1, '总部'],
    [1, '很广'],
    '总部从深圳迁到杭州的说法流传很广',
    'origins',
  ],
  [
    'the second of a repeated sentence',
    [2, '总部'],
    [2, '很广'],
    '总部从深圳迁到杭州的说法流传很广',
    'origins',
  ],
  ['the third, in another section', [12, '总部'], [12, '很广'], '总部从深圳迁到杭州的说法流传很广', 'move'],
  ['signs of the syntax itself', [3, 'A-B'], [3, 'ran'], 'A-B & C, D ran', 'origins'],
  ['half a word, earlier in other case', [3, 'hub was up'], [3, 'hub was up'], 'github was up', 'origins'],
  ['signs of URLs', [6, '100'], [6, '编码'], '100% 与＃号、引号“甲”、问号？都要编码', 'origins'],
  ['words of the contents list', [14, '总部'], [14, '迁移'], '总部迁移', 'move'],
  [
    'across paragraphs',
    [0, '论坛'],
    [1, '甲说'],
    `论坛里的帖子可以作证。${paragraph(0, 1).slice(0, -3)}`,
    'origins',
  ],
  ['across sections', [8, '2004'], [9, '三种'], '', 'origins'],
  ['the lead', [-1, '没有'], [-1, '来源'], '没有定论，双方各有来源', ''],
]

test.use({ permissions: ['clipboard-read', 'clipboard-write'], viewport: { width: 700, height: 900 } })

test('a link marks the quotation it was copied from', async ({ page, site }) => {
  const url = site.publish(article)
  await page.goto(url)
  const links: { name: string; link: string; marked: string }[] = []
  for (const [name, start, end, marked, id] of quotations) {
    const selected = await select(page, start, end)
    const link = await copyQuotation(page)
    expect(link.split('#')[0], name).toBe(id ? `${url}${id}/` : url)
    links.push({ name, link, marked: (marked || selected).replace(/\s|复制此句链接/g, '') })
  }
  for (const { name, link, marked } of links) {
    expect(await markedText(page, link), `${name}: ${link}`).toBe(marked)
  }
})

test('a link marks it on a narrow screen as well, where the contents list is closed', async ({
  page,
  site,
}) => {
  const url = site.publish(article)
  await page.setViewportSize({ width: 320, height: 900 })
  await page.goto(url)
  await select(page, [14, '总部'], [14, '迁移'])
  const link = await copyQuotation(page)
  expect(await markedText(page, link)).toBe('总部迁移')
})

test('what cannot be told apart is linked by its section', async ({ page, site }) => {
  const url = site.publish(article)
  await page.goto(url)
  await select(page, [5, '总部'], [5, '迁移'])
  expect(await copyQuotation(page, '这一句没法单独标出，已复制“起源”的链接')).toBe(`${url}origins/`)
})

test('the button appears below selected text, by keyboard too, and goes with the selection', async ({
  page,
  site,
}) => {
  await page.goto(site.publish(article))
  const button = page.getByRole('button', { name: '复制此句链接' })
  await expect(button).toBeHidden()
  await select(page, [7, '在'], [8, '在'])
  await expect(button).toBeVisible()
  const top = (await button.boundingBox())?.y ?? 0
  const selected = await page.evaluate(() => {
    const { bottom } = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? { bottom: Number.NaN }
    return bottom
  })
  expect(top).toBeGreaterThanOrEqual(selected)
  expect(top).toBeLessThan(selected + 20)
  expect(await layoutShift(page)).toBe(0)
  await page.keyboard.press('Escape')
  await expect(button).toBeHidden()
  await select(page, [8, '在'], [8, '在'])
  await expect(button).toBeVisible()
  await page.evaluate(() => getSelection()?.empty())
  await expect(button).toBeHidden()

  // Tab goes on from where the reader pressed.
  await page.locator('section p').nth(8).click({ clickCount: 3 })
  await expect(button).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(button).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toHaveText(/^已复制/)

  // Nothing is offered for text outside the article.
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('header a') ?? document))
  await page.waitForTimeout(260)
  await expect(button).toBeHidden()
})

async function select(page: Page, start: [number, string], end: [number, string]): Promise<string> {
  return page.evaluate(
    ([[startAt, startWords], [endAt, endWords]]) => {
      const paragraphs = [...document.querySelectorAll('section p')]
      const lead = document.querySelector('article>p')
      const find = (paragraph: number, words: string) => {
        const texts = document.createTreeWalker(
          paragraphs[paragraph] ?? lead ?? document,
          NodeFilter.SHOW_TEXT,
        )
        for (let node = texts.nextNode(); node; node = texts.nextNode()) {
          const at = (node.nodeValue ?? '').indexOf(words)
          if (at >= 0) return { node, at }
        }
        throw new Error(`No “${words}” in paragraph ${paragraph}.`)
      }
      const from = find(startAt, startWords)
      const to = find(endAt, endWords)
      getSelection()?.setBaseAndExtent(from.node, from.at, to.node, to.at + endWords.length)
      return getSelection()?.getRangeAt(0).cloneContents().textContent ?? ''
    },
    [start, end] as const,
  )
}

async function copyQuotation(
  page: Page,
  announced: string | RegExp = /^已复制“.+”的链接$/s,
): Promise<string> {
  const status = page.getByRole('status')
  await status.evaluate((element) => element.replaceChildren())
  const button = page.getByRole('button', { name: '复制此句链接' })
  await button.click()
  await expect(status).toHaveText(announced)
  await expect(button).toBeHidden()
  return clipboard(page, 'text/plain')
}

// Opens a link and reads off the screen which characters the browser marks.
async function markedText(page: Page, link: string): Promise<string> {
  await page.goto('about:blank')
  await page.goto(link)
  await page.addStyleTag({ content: '::target-text { background: #f00; color: #f00 }' })
  let screen = ''
  // Chromium now and then refuses a screenshot while it scrolls to the quotation.
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
    let marked = ''
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const whole = new Range()
      whole.selectNode(node)
      const { top: nodeTop, bottom: nodeBottom } = whole.getBoundingClientRect()
      if (nodeBottom < 0 || nodeTop > innerHeight || !node.parentElement?.checkVisibility()) continue
      for (let at = 0; at < (node.nodeValue ?? '').length; at++) {
        const range = new Range()
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        const { left, top, width, height } = range.getBoundingClientRect()
        if (top < 0 || top > innerHeight || !width) continue
        const pixel = 4 * (Math.floor(top + height / 2) * columns + Math.floor(left + width / 2))
        if (data[pixel] === 255 && data[pixel + 1] === 0) marked += node.nodeValue?.[at]
      }
    }
    return marked.replace(/\s/g, '')
  }, screen)
}
