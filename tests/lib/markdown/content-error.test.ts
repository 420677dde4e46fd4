import { expect, test } from 'vitest'
import { ContentError } from '#lib/markdown/content-error.ts'

test('problems are listed by line, one a line', () => {
  const error = new ContentError('a.md', [
    { line: 7, message: 'late' },
    { line: 2, message: 'early' },
  ])
  expect(error.message).toBe('a.md:2: early\na.md:7: late')
})

test('a file with thousands of problems tells the first of them, and how many there are', () => {
  const problems = Array.from({ length: 3000 }, (_, index) => ({ line: index + 1, message: 'wrong' }))
  const { message, problems: all } = new ContentError('a.md', problems)
  const lines = message.split('\n')
  expect(lines).toHaveLength(51)
  expect(lines.at(-1)).toBe('a.md:51: and 2950 more from here on. Mend the first ones.')
  expect(all).toHaveLength(3000)
})

test('a file name that would speak to the terminal is spelled out', () => {
  const { message } = new ContentError('a\n\u001b[31m\u202e.md', [{ line: 1, message: 'wrong' }])
  expect(message).toBe('a\\u{a}\\u{1b}[31m\\u{202e}.md:1: wrong')
})
