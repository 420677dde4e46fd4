import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { identityKinds } from '#lib/content/article/anchors/identities.ts'
import { formatLock, type IdsLock, parseLock } from '#lib/content/ids/ids-lock.ts'
import { locales } from '#lib/locales.ts'
import { ContentError } from '#lib/markdown/content-error.ts'

const path = 'content/a/ids.lock'
const parse = (text: string | Uint8Array) => parseLock({ path, bytes: Buffer.from(text) })

function explain(text: string | Uint8Array): string {
  try {
    parse(text)
  } catch (error) {
    if (error instanceof ContentError) return error.message
    throw error
  }
  throw new Error('the lock was read')
}

test('a lock is one sorted line an entry', () => {
  const lock: IdsLock = {
    ids: [
      { kind: 'section', id: 'b', gone: undefined, line: 0 },
      { kind: 'section', id: 'a', gone: '材料被证伪。', line: 0 },
      { kind: 'claim', id: 'claim-z', gone: undefined, line: 0 },
    ],
    texts: [
      { sectionId: 'b', locale: 'zh-Hans', date: '2026-11-22', fingerprint: '0123456789abcdef' },
      { sectionId: undefined, locale: 'en', date: '2026-11-23', fingerprint: 'fedcba9876543210' },
    ],
  }
  expect(
    formatLock(lock)
      .split('\n')
      .filter((line) => !line.startsWith('#')),
  ).toEqual([
    'claim claim-z',
    'lead en 2026-11-23 fedcba9876543210',
    'section a gone: 材料被证伪。',
    'section b',
    'text b zh-Hans 2026-11-22 0123456789abcdef',
    '',
  ])
})

const name = fc.stringMatching(/^[\p{L}\p{N}][\p{L}\p{N}-]{0,20}$/u).filter((text) => !/\s/.test(text))
const entry = fc.record({
  kind: fc.constantFrom(...identityKinds),
  id: name,
  gone: fc.option(fc.stringMatching(/^[\p{L}.,，。:]([\p{L} .,，。:]{0,20}[\p{L}。])?$/u), {
    nil: undefined,
  }),
  line: fc.constant(0),
})
const text = fc.record({
  sectionId: fc.option(name, { nil: undefined }),
  locale: fc.constantFrom(...locales),
  date: fc.constantFrom('2026-11-22', '2027-01-01'),
  fingerprint: fc.stringMatching(/^[0-9a-f]{16}$/),
})
const anyLock = fc.record({
  ids: fc.uniqueArray(entry, { selector: ({ kind, id }) => `${kind} ${id}` }),
  texts: fc.uniqueArray(text, { selector: ({ sectionId, locale }) => `${sectionId} ${locale}` }),
})

test('what was written is read back, and written again the same', () => {
  fc.assert(
    fc.property(anyLock, (lock) => {
      const written = formatLock(lock)
      const read = parse(written)
      expect(formatLock(read)).toBe(written)
      expect(read.ids.map((id) => ({ ...id, line: 0 }))).toEqual(expect.arrayContaining(lock.ids))
      expect(read.texts).toEqual(expect.arrayContaining(lock.texts))
      for (const { line, id } of read.ids) expect(written.split('\n')[line - 1]).toContain(id)
    }),
  )
})

test('Windows line ends are read', () => {
  expect(parse('section a\r\nsection b\r\n').ids.map(({ id }) => id)).toEqual(['a', 'b'])
})

describe('a broken lock', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['a word too many', 'section a\nsection a b\n', `${path}:2: "section a b" is no entry of a lock`],
    ['an unknown kind', 'chapter a\n', `${path}:1: "chapter a" is no entry`],
    ['an empty line', 'section a\n\nsection b\n', `${path}:2: "" is no entry`],
    ['a short hash', 'text a zh-Hans 2026-11-22 0123\n', `${path}:1: "text a zh-Hans`],
    ['an unknown language', 'lead fr 2026-11-22 0123456789abcdef\n', `${path}:1: "lead fr`],
    ['a tombstone without a reason', 'section a gone: \n', `${path}:1: the reason is missing.`],
    [
      'an entry twice',
      'section a\nsection b\nsection a\n',
      `${path}:3: "section a" stands on line 1 already.`,
    ],
    ['a merge', '<<<<<<< HEAD\nsection a\n', `${path}:1: this is a mark of a merge that was not finished.`],
    ['a half line', 'section a\nsection orig', `${path}:2: the file breaks off here`],
    ['no line', '', `${path}:1: the file is empty.`],
    ['no UTF-8', new Uint8Array([0xc3, 0x28, 0x0a]), `${path}:1: the file is not valid UTF-8.`],
  ])('%s is refused with its line', (_, content, message) => {
    expect(explain(content)).toContain(message)
  })

  test('tells every wrong line', () => {
    expect(explain('x\nsection a\ny\n').split('\n')).toHaveLength(2)
  })
})
