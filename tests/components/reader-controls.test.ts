import { expect, test } from 'vitest'
import { renderControls } from '../e2e/reader/render-controls.ts'

const { settings, resume, status } = await renderControls('vitest')

test('one button opens one form, in which each group has its default chosen', () => {
  expect(settings).toContain('<button type="button" popoverTarget="reading">阅读设置</button>')
  expect(settings).toMatch(/<form id="reading" popover="auto" aria-label="阅读设置" method="dialog">/)
  expect(settings.match(/checked=""/g)).toHaveLength(3)
  for (const chosen of ['name="size" checked="" value="2"', 'name="theme" checked="" value="auto"']) {
    expect(settings).toContain(chosen)
  }
})

test('every value has its label', () => {
  const labels = [...settings.matchAll(/value="(\w+)"\/>([^<]+)<\/label>/g)].map(
    ([, value, label]) => `${value} ${label}`,
  )
  expect(labels).toEqual([
    ...['1 小', '2 中', '3 大', '4 特大'],
    ...['28 28 字', '34 34 字', '40 40 字'],
    ...['auto 自动', 'light 明', 'dark 暗', 'warm 护眼'],
  ])
})

test('the page needs few bytes for all controls', () => {
  expect(resume).toBe(
    '<p id="resume" hidden="">上次读到：<a></a><button type="button" aria-label="不再提示">×</button></p>',
  )
  expect(status).toBe(
    '<button id="quote" type="button" popover="auto">复制此句链接</button><output id="copied" data-text="已复制“#”的链接"></output>',
  )
  expect(Buffer.byteLength(settings + resume + status)).toBeLessThan(1500)
})
