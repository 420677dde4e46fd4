import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ContentError } from '#lib/markdown/content-error.ts'
import { decodeSource, maximumBytes } from '#lib/markdown/source.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('a source file', () => {
  test.each([
    ['with CRLF', '甲\r\n乙\r\n', '甲\n乙\n'],
    ['with a byte order mark', '\ufeff甲', '甲'],
    ['with mixed line ends', '甲\r\n乙\n丙', '甲\n乙\n丙'],
    ['with characters of four bytes', '𠮷🙂', '𠮷🙂'],
    ['with joined emoji', '👩‍🔬\u00ad', '👩‍🔬\u00ad'],
  ])('%s is read', (_, text, expected) => {
    expect(decodeSource('a.md', bytesOf(text))).toBe(expected)
  })

  test.each([
    ['empty', new Uint8Array(), 'a.md:1: the file is empty'],
    ['blank', bytesOf(' \n\t\n'), 'a.md:1: the file is empty'],
    ['only a byte order mark', bytesOf('\ufeff'), 'a.md:1: the file is empty'],
    [
      'cut in the middle of a character',
      bytesOf('甲\n乙').slice(0, -1),
      'a.md:2: the file is not valid UTF-8',
    ],
    ['an overlong form', new Uint8Array([0x61, 0xc0, 0xaf]), 'a.md:1: the file is not valid UTF-8'],
    ['an encoded surrogate', new Uint8Array([0x0a, 0xed, 0xa0, 0x80]), 'a.md:2: the file is not valid UTF-8'],
    ['GB 18030', new Uint8Array([0x0a, 0x0a, 0xbf, 0xa8]), 'a.md:3: the file is not valid UTF-8'],
    ['UTF-16, little end first', new Uint8Array([0xff, 0xfe, 0x61, 0]), 'a.md:1: the file is UTF-16'],
    ['UTF-16, big end first', new Uint8Array([0xfe, 0xff, 0, 0x61]), 'a.md:1: the file is UTF-16'],
    ['a NUL', bytesOf('a\nb\0'), 'a.md:2: the file contains a NUL'],
    ['turning its text around', bytesOf('a\n\u202Eb'), 'a.md:2: the character U+202E stands here'],
    ['isolating its text', bytesOf('\u2067a'), 'a.md:1: the character U+2067'],
    ['holding a zero-width space', bytesOf('a\n\nb\u200B'), 'a.md:3: the character U+200B'],
    ['holding a byte order mark inside', bytesOf('\ufeffa\ufeff'), 'a.md:1: the character U+FEFF'],
    ['holding an escape sequence', bytesOf('a\u001b[31m'), 'a.md:1: the character U+001B'],
    ['holding a control character of Latin-1', bytesOf('a\u0085'), 'a.md:1: the character U+0085'],
    ['holding a hidden message', bytesOf('a\u{E0041}'), 'a.md:1: the character U+E0041'],
    ['holding no character', bytesOf('a\u{1FFFF}'), 'a.md:1: the character U+1FFFF'],
    ['CR alone', bytesOf('a\rb\r'), 'a.md:1: the file ends its lines with CR alone'],
    ['too large', new Uint8Array(maximumBytes + 1).fill(0x61), 'a.md:1: the file has 1000001 bytes'],
  ])('that is %s is refused', (_, bytes, message) => {
    expect(() => decodeSource('a.md', bytes)).toThrow(message)
  })

  test('of any bytes is read whole or refused by name', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        try {
          const text = decodeSource('a.md', bytes)
          expect(text).not.toMatch(/[\0\r]/)
          expect(bytesOf(text).length).toBeLessThanOrEqual(bytes.length)
        } catch (error) {
          expect(error).toBeInstanceOf(ContentError)
        }
      }),
    )
  })
})
