import { expect, test } from 'vitest'
import { ContentError, ContentErrors } from '#lib/markdown/content-error.ts'

test('problems are listed by line, one a line', () => {
  const error = new ContentError('a.md', [
    { line: 7, message: 'late' },
    { line: 2, message: 'early' },
  ])
  expect(error.message).toBe('a.md:2: early\na.md:7: late')
})

test('a file with thousands of problems tells the first of them, the first of each kind, and how many there are', () => {
  const problems = Array.from({ length: 3000 }, (_, index) => ({
    line: index + 1,
    message: index === 2500 ? 'another thing is wrong' : `"${index}" is wrong here`,
  }))
  const { message, problems: all } = new ContentError('a.md', problems)
  const lines = message.split('\n')
  expect(lines).toHaveLength(202)
  expect(lines.slice(-2)).toEqual([
    'a.md:2501: another thing is wrong',
    'a.md:201: and 2799 more of these kinds from here on.',
  ])
  expect(all).toHaveLength(3000)
})

test('errors of one file are one, with each problem once', () => {
  const wrong = { line: 2, message: 'wrong' }
  const { message, errors } = new ContentErrors([
    new ContentError('a.md', [wrong]),
    new ContentError('b.md', [wrong]),
    new ContentError('a.md', [{ line: 1, message: 'early' }, wrong]),
  ])
  expect(message).toBe('a.md:1: early\na.md:2: wrong\nb.md:2: wrong')
  expect(errors).toHaveLength(2)
})

test('a file name that would speak to the terminal is spelled out', () => {
  const { message } = new ContentError('a\n\u001b[31m\u202e.md', [{ line: 1, message: 'wrong' }])
  expect(message).toBe('a\\u{a}\\u{1b}[31m\\u{202e}.md:1: wrong')
})
