import { expect, test } from 'vitest'
import { sectionsOf } from '../e2e/reader/article.ts'
import { renderControls } from '../e2e/reader/render-controls.ts'

const { settings, status, contents } = await renderControls('vitest')

test('one button opens one panel, which says what it waits for', () => {
  expect(settings).toMatch(/<button type="button" popoverTarget="reading"[^>]*>阅读设置<\/button>/)
  expect(settings).toMatch(
    /<form id="reading" class="[^"]+" popover="auto" aria-label="阅读设置" method="dialog">正在载入/,
  )
})

test('the page needs few bytes for all controls', () => {
  expect(Buffer.byteLength(settings + status)).toBeLessThan(1000)
})

test('the contents list is whole in the page, lists at the end included', () => {
  const [section] = sectionsOf([0])
  const html = contents({
    slug: 'a',
    title: '甲',
    sections: section ? [{ ...section, children: [{ id: 'b', title: '乙', paragraphs: [] }] }] : [],
    lists: [{ id: 'revisions', title: '修订记录' }],
  })
  expect([...html.matchAll(/<a [^>]*href="(#[^"]+)">/g)].map(([, href]) => href)).toEqual([
    '#s1',
    '#b',
    '#revisions',
  ])
})
