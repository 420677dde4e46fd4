import { expect, test } from 'vitest'
import { createFormat } from '#lib/messages/format.ts'
import { messagesFor } from '#lib/messages/index.ts'

test.each([
  ['zh-Hans', '2026年11月22日', '1,234条', '约1,234分钟'],
  ['en', '22 November 2026', '1,234 claims', '1,234 min'],
] as const)('%s writes days and numbers as its readers do', (locale, day, claims, minutes) => {
  const messages = messagesFor(locale)
  expect(messages.date('2026-11-22')).toBe(day)
  expect(messages.claimCount(1234)).toBe(claims)
  expect(messages.minutes(1234)).toBe(minutes)
})

test('a day is the same day in every time zone', () => {
  const zone = process.env.TZ
  try {
    for (const TZ of ['Pacific/Kiritimati', 'America/Adak']) {
      process.env.TZ = TZ
      expect(createFormat('en-GB').day('2026-01-01')).toBe('1 January 2026')
    }
  } finally {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  }
})
