import { describe, expect, test } from 'vitest'
import { checkFrozen } from '#lib/content/editions/check-frozen.ts'
import {
  type EditionsLock,
  formatEditionsLock,
  frozenPath,
  parseEditionsLock,
  withdrawEdition,
} from '#lib/content/editions/editions-lock.ts'
import { lastChangeId, listEditions } from '#lib/content/editions/list-editions.ts'
import type { Locale } from '#lib/locales.ts'
import { ContentError } from '#lib/markdown/content-error.ts'
import { readArticles } from '../../../support/articles.ts'

const digest = (digit: string) => digit.repeat(64)
const lock: EditionsLock = {
  files: [
    { date: '2026-11-22', locale: 'en', name: 'index.html', digest: digest('a') },
    { date: '2026-11-22', locale: 'zh-Hans', name: 'index.html', digest: digest('b') },
    { date: '2026-11-28', locale: 'zh-Hans', name: 'index.html', digest: digest('c') },
    { date: '2026-11-28', locale: 'zh-Hans', name: 'style-0a.css', digest: digest('d') },
  ],
  withdrawals: [
    { date: '2026-11-25', on: '2026-11-26', reason: '误发：未核对。' },
    { date: '2026-11-26', on: '2026-11-27', locales: ['zh-Hans'], reason: 'in en on 2026-11-27: 误发。' },
  ],
}

test('a lock is read back, whatever the order of its lines', () => {
  const text = formatEditionsLock(lock)
  expect(parseEditionsLock('x', text)).toEqual(lock)
  expect(formatEditionsLock({ files: lock.files.toReversed(), withdrawals: lock.withdrawals })).toBe(text)
  expect(text.split('\n')[1]).toBe(`${digest('a')}  2026-11-22/en/index.html`)
})

test.each(['', '# only a note'])('an empty lock holds nothing: %j', (text) => {
  expect(parseEditionsLock('x', text)).toEqual({ files: [], withdrawals: [] })
})

test.each([
  'abc  2026-11-22/en/index.html',
  `${digest('a')} 2026-11-22/en/index.html`,
  `${digest('a')}  2026-02-30/en/index.html`,
  `${digest('a')}  2026-11-22/de/index.html`,
  `${digest('a')}  2026-11-22/en/../../index.html`,
  'withdrawn 2026-11-22: why',
  'withdrawn 2026-11-22 on 2026-11-23:',
  'withdrawn 2026-11-22 in en,de on 2026-11-23: why',
  '<<<<<<< HEAD',
])('a line that is no entry is refused: %s', (line) => {
  expect(() => parseEditionsLock('content/a/editions/editions.lock', `\n${line}\n`)).toThrow(ContentError)
  expect(() => parseEditionsLock('content/a/editions/editions.lock', `\n${line}\n`)).toThrow(
    /editions\.lock:2: /,
  )
})

describe('what was frozen', () => {
  const pages = lock.files.filter(({ name }) => name === 'index.html')
  const whole = {
    ...lock,
    files: [...lock.files, ...pages.map((page) => ({ ...page, name: 'edition.json' }))],
  }
  const found = new Map(whole.files.map((file) => [frozenPath(file), file.digest]))
  const messages = (digests: ReadonlyMap<string, string>, frozen = whole) =>
    checkFrozen(frozen, digests).map(({ message }) => message)

  test('is as it was', () => {
    expect(messages(found)).toEqual([])
  })

  test.each([
    [
      'a changed byte',
      [['2026-11-28/zh-Hans/index.html', digest('e')]],
      /index\.html is not what was frozen/,
    ],
    ['a file of nobody', [['2026-11-28/zh-Hans/other.html', digest('e')]], /other\.html is in no lock/],
    [
      'a file of a withdrawn edition',
      [['2026-11-25/en/index.html', digest('e')]],
      /was withdrawn\. Delete it/,
    ],
  ] as const)('%s is told', (_, changes, message) => {
    expect(messages(new Map([...found, ...changes]))).toEqual([expect.stringMatching(message)])
  })

  test('a lock that has lost lines is told', () => {
    const files = whole.files.filter((file) => frozenPath(file) !== '2026-11-22/en/edition.json')
    expect(messages(found, { ...whole, files })).toEqual([
      expect.stringMatching(/2026-11-22\/en\/edition\.json has no line here/),
      expect.stringMatching(/is in no lock/),
    ])
  })

  test('a missing file is told', () => {
    const left = new Map([...found].slice(1))
    expect(messages(left)).toEqual([expect.stringMatching(/2026-11-22\/en\/index\.html is not there/)])
  })
})

test('a language has its own editions, oldest first, and those of them that were taken back', () => {
  expect(listEditions(lock, 'zh-Hans')).toEqual({
    editions: [
      { date: '2026-11-22', digest: digest('b'), files: ['index.html'] },
      { date: '2026-11-28', digest: digest('c'), files: ['index.html', 'style-0a.css'] },
    ],
    withdrawals: lock.withdrawals,
  })
  expect(listEditions(lock, 'en').editions.map(({ date }) => date)).toEqual(['2026-11-22'])
})

test('what was taken back is none of a language that never had it', () => {
  const sections = ['origins', 'hq']
  const withdrawn = withdrawEdition(lock, {
    date: '2026-11-28',
    on: '2026-11-29',
    sections,
    reason: '误发。',
  })
  const kept = parseEditionsLock('x', formatEditionsLock(withdrawn))
  const daysIn = (locale: Locale) => listEditions(kept, locale).withdrawals.map(({ date }) => date)
  expect(daysIn('zh-Hans')).toEqual(['2026-11-25', '2026-11-26', '2026-11-28'])
  expect(daysIn('en')).toEqual(['2026-11-25'])
  expect(kept).toEqual(withdrawn)
  expect(kept.files).toEqual(lock.files.filter(({ date }) => date === '2026-11-22'))
})

test('an edition is taken back in every language that it is in', () => {
  const { withdrawals } = withdrawEdition(lock, { date: '2026-11-22', on: '2026-11-29', reason: '误发。' })
  expect(withdrawals.at(-1)?.locales).toEqual(['zh-Hans', 'en'])
})

test.each([
  [[], undefined],
  [['2026-11-28'], undefined],
  [['2026-11-22'], 'changes-now'],
  [['2026-11-22', '2026-11-28'], 'changes-2026-11-28'],
])('of an article of 28 November with editions of %j the last change is at %s', (dates, id) => {
  const [article] = readArticles()
  if (article === undefined) throw new Error('there is no article')
  const revisions = [{ date: '2026-11-28', note: '修订。' }]
  const editions = dates.map((date) => ({ date, digest: digest('a'), files: [] }))
  expect(lastChangeId({ editions, frontmatter: { ...article.frontmatter, revisions } })).toBe(id)
})
