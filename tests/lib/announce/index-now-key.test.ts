import { expect, test } from 'vitest'
import { indexNowKeyFile, isIndexNowKey } from '#lib/announce/index-now-key.ts'

test.each([
  ['12345678', true],
  ['a-B-0'.repeat(25), true],
  ['x'.repeat(128), true],
  ['1234567', false],
  ['x'.repeat(129), false],
  ['12345678\n', false],
  ['1234 5678', false],
  ['../../etc', false],
  ['12345678é', false],
])('%j: %s', (key, expected) => {
  expect(isIndexNowKey(key)).toBe(expected)
})

test('the key file holds the key and nothing after it', () => {
  expect(indexNowKeyFile('a1b2c3d4')).toEqual({
    path: '/a1b2c3d4.txt',
    body: 'a1b2c3d4',
    contentType: 'text/plain; charset=utf-8',
  })
  expect(() => indexNowKeyFile('a/b')).toThrow('INDEXNOW_KEY is malformed')
})
