import { expect, test } from 'vitest'
import { localDay, sourceDay } from '#lib/content/library/latest-day.ts'

/** 2026-11-24, 12:00 UTC, in seconds. */
const noon = '1795521600'

test.each([
  ['America/Los_Angeles', '2026-11-24'],
  ['Asia/Shanghai', '2026-11-24'],
  ['Pacific/Kiritimati', '2026-11-25'],
])('the day of an author in %s is the day there', (timeZone, day) => {
  expect(localDay(noon, timeZone)).toBe(day)
})

test('the latest day is that of where the day begins first', () => {
  expect(sourceDay(noon)).toBe('2026-11-25')
})

test.each(['yesterday', '-1', '1.5'])('a clock that says "%s" is refused', (value) => {
  expect(() => localDay(value)).toThrow('must be a number of seconds since 1970')
  expect(() => sourceDay(value)).toThrow('must be a number of seconds since 1970')
})
