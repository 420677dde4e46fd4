import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { absoluteUrl, articlePath, fragment, homePath, sectionPath } from '#lib/urls.ts'

describe('addresses', () => {
  test.each([
    [homePath('zh-Hans'), '/'],
    [homePath('en'), '/en/'],
    [articlePath('zh-Hans', 'kameng-origins'), '/kameng-origins/'],
    [articlePath('en', 'kameng-origins'), '/en/kameng-origins/'],
    [sectionPath('zh-Hans', 'kameng-origins', 'origins'), '/kameng-origins/origins/'],
    [sectionPath('en', 'kameng-origins', 'origins'), '/en/kameng-origins/origins/'],
    [fragment('origins'), '#origins'],
    [fragment('起源'), '#%E8%B5%B7%E6%BA%90'],
    [fragment('a b#c%'), '#a%20b%23c%25'],
    [absoluteUrl('https://example.org', '/a/'), 'https://example.org/a/'],
  ])('%s', (made, expected) => {
    expect(made).toBe(expected)
  })

  test('a fragment leads to its id', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (id) => {
        const { hash } = new URL(fragment(id), 'https://example.org/')
        expect(decodeURIComponent(hash.slice(1))).toBe(id)
      }),
    )
  })
})
