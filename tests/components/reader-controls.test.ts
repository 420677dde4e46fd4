import { expect, test } from 'vitest'
import { sectionsOf } from '../e2e/reader/article.ts'
import { renderControls } from '../e2e/reader/render-controls.ts'

const { settings, status, contents } = await renderControls('vitest')

test('one button opens one form, in which each group has its default chosen', () => {
  expect(settings).toContain('<button type="button" popoverTarget="reading">阅读设置</button>')
  expect(settings).toMatch(/<form id="reading" popover="auto" aria-label="阅读设置" method="dialog">/)
  expect(settings.match(/checked=""/g)).toHaveLength(3)
  for (const chosen of ['name="size" checked="" value="2"', 'name="theme" checked="" value="auto"']) {
    expect(settings).toContain(chosen)
  }
})

test('every value has its label, after a sample that screen readers leave out', () => {
  const labels = [
    ...settings.matchAll(/value="(\w+)"\/><span [^>]*aria-hidden="true">[^<]*<\/span>([^<]+)</g),
  ]
  expect(labels.map(([, value, label]) => `${value} ${label}`)).toEqual([
    ...['1 小', '2 中', '3 大', '4 特大'],
    ...['28 28字', '34 34字', '40 40字'],
    ...['auto 自动', 'light 明', 'dark 暗', 'warm 护眼'],
  ])
})

test('the page needs few bytes for all controls', () => {
  expect(Buffer.byteLength(settings + status)).toBeLessThan(2500)
})

test('the contents list is whole in the page, lists at the end included', () => {
  const [section] = sectionsOf([0])
  const html = contents({
    slug: 'a',
    title: '甲',
    sections: section ? [{ ...section, children: [{ id: 'b', title: '乙', paragraphs: [] }] }] : [],
    lists: [{ id: 'revisions', title: '修订记录' }],
  })
  expect([...html.matchAll(/<a href="(#[^"]+)">/g)].map(([, href]) => href)).toEqual([
    '#s1',
    '#b',
    '#revisions',
  ])
})
