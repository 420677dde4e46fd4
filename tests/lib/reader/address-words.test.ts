import { expect, test } from 'vitest'
import { addressWords } from '#lib/reader/address-words.ts'

test.each([
  ['/kameng-origins/headquater/', 'headquater'],
  ['/en/the-origins_of', 'the origins of'],
  ['/%E5%8D%A1%E7%9B%9F/', '卡盟'],
  ['/a/b/page.html', 'page'],
  ['/%E5%8D%A1%/', ''],
  ['/%00%0a卡%3Cb%3E', '卡<b>'],
  ['/---/', ''],
  ['/', ''],
])('the words of %s', (path, words) => {
  expect(addressWords(path)).toBe(words)
})
