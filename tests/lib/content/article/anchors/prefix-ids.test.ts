import { expect, test } from 'vitest'
import { prefixHtml, prefixIds } from '#lib/content/article/anchors/prefix-ids.ts'
import { readArticles } from '../../../../support/articles.ts'
import { idsOf } from '../../../../support/html.ts'

test.each([
  ['<span id="claim-a">甲</span>', '<span id="en-claim-a">甲</span>'],
  ['<a href="#claim-a">甲</a>', '<a href="#en-claim-a">甲</a>'],
  ['<a href="/a/#b">甲</a><a href="https://example.org/#b">乙</a>', undefined],
  ['<p><code>id="a" href="#a"</code></p>', undefined],
])('%s', (html, expected = html) => {
  expect(prefixHtml(html, 'en-')).toBe(expected)
})

test('every id of an article begins with the prefix, but those that permalinks name', () => {
  const [article] = readArticles('en')
  const blocks = [article?.lead, ...(article?.sections ?? [])].flatMap((part) => part?.blocks ?? [])
  expect(new Set(blocks.map(({ type }) => type))).toEqual(new Set(['html', 'notes', 'picture', 'subheading']))
  for (const block of blocks) {
    const prefixed = prefixIds(block, 'en-')
    if (prefixed.type === 'html') for (const id of idsOf(prefixed.html)) expect(id).toMatch(/^en-/)
    if (prefixed.type === 'picture') expect(prefixed.id).toMatch(/^en-/)
    if (prefixed.type === 'notes')
      for (const { id, references } of prefixed.notes)
        for (const each of [id, ...references]) expect(each).toMatch(/^en-/)
    if (prefixed.type === 'subheading') expect(prefixed).toEqual({ ...block, was: [], wordAnchor: undefined })
  }
})
