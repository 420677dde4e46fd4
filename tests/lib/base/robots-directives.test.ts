import { expect, test } from 'vitest'
import { forbidsIndexing } from '#lib/base/robots-directives.ts'

test.each([
  ['', false],
  ['index, follow', false],
  ['max-image-preview:large', false],
  ['max-image-preview:none', false],
  ['max-image-preview: none, max-snippet:0', false],
  ['noindex', true],
  ['NOINDEX , nofollow', true],
  ['follow,noindex', true],
  ['none', true],
  ['googlebot: noindex', true],
  ['unavailable_after: 25 Jun 2030 15:00:00 PST', false],
])('%j: %s', (directives, expected) => {
  expect(forbidsIndexing(directives)).toBe(expected)
})
