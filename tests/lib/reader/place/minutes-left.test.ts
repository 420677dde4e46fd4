import { expect, test } from 'vitest'
import { toMinutes } from '#lib/content/article/reading-time.ts'
import { minutesLeft } from '#lib/reader/place/minutes-left.ts'

test.each([
  { seconds: [60, 60, 60], read: 0, minutes: 3 },
  { seconds: [60, 60, 60], read: 0.5, minutes: 3 },
  { seconds: [60, 60], read: 0.5, minutes: 2 },
  { seconds: [60], read: 0.99, minutes: 1 },
  { seconds: [60], read: 1, minutes: 0 },
  // Past the section, in what follows the text.
  { seconds: [60], read: 7, minutes: 0 },
  // Before the first section.
  { seconds: [60, 60], read: -1, minutes: 2 },
  { seconds: [29], read: 0, minutes: 1 },
  { seconds: [89], read: 0, minutes: 1 },
  { seconds: [90], read: 0, minutes: 2 },
  { seconds: [], read: 0, minutes: 0 },
])('$minutes minutes when $read of the first of $seconds is read', ({ seconds, read, minutes }) => {
  expect(minutesLeft(seconds, read)).toBe(minutes)
})

test('never more than the page says that the whole takes', () => {
  const seconds = [79, 123, 135, 64, 38]
  const whole = seconds.reduce((sum, each) => sum + each, 0)
  expect(minutesLeft(seconds, 0)).toBe(toMinutes(whole))
})
