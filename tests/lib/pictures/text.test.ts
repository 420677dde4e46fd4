import { expect, test } from 'vitest'
import { textWidth } from '#lib/pictures/text.ts'

test.each([
  ['汉字', 2],
  ['“汉”', 3],
  ['2010–2015', 5.4],
  ['', 0],
])('%j is %d ems wide', (text, width) => {
  expect(textWidth(text)).toBeCloseTo(width, 9)
})
