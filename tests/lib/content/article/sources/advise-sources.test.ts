import { expect, test } from 'vitest'
import { adviseSources, checkSourceDays } from '#lib/content/article/sources/advise-sources.ts'
import { parseSources } from '#lib/content/article/sources/sources.ts'

const text = ['first', 'second', 'third']
  .map(
    (key) =>
      `${key}:\n  type: webpage\n  kind: primary\n  title: 题名\n  url: https://example.org/${key}\n  accessed: 2026-11-2${key.length}\n  archived: none\n  reason: 未找到存档。\n  language: zh-CN\n  seen: original\n`,
  )
  .join('')

const copied = text.replace(
  'archived: none\n  reason: 未找到存档。',
  'archived:\n    - url: https://archive.example/first\n      date: 2099-01-01',
)

function fileOf(written: string) {
  return { text: written, sources: parseSources({ path: 'sources.yaml', bytes: Buffer.from(written) }) }
}

function lines(problems: { line: number; message: string }[]): string[] {
  return problems.map(({ line, message }) => `${line}: ${message}`)
}

test('a source that an article cites needs no advice, and one that nobody cites is named on its line', () => {
  expect(adviseSources(fileOf(text), new Set(['first', 'second', 'third']))).toEqual([])
  expect(lines(adviseSources(fileOf(text), new Set(['first', 'third'])))).toEqual([
    '11: no article cites "second", so it is not published. Cite it, [@second], or delete it.',
  ])
})

test('one that was looked at after the newest revision is refused', () => {
  expect(checkSourceDays(fileOf(text), '2026-11-26')).toEqual([])
  expect(lines(checkSourceDays(fileOf(text), '2026-11-25'))).toEqual([
    '11: "second" was looked at on 2026-11-26, after the newest revision (2026-11-25). Say in a revision of that day what it changed, or mend the day.',
  ])
})

test('so is a copy that was made after it', () => {
  expect(lines(checkSourceDays(fileOf(copied), '2026-11-26'))).toEqual([
    '1: a copy of "first" was made on 2099-01-01, after the newest revision (2026-11-26). Say in a revision of that day what it changed, or mend the day.',
  ])
})
