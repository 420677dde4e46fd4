import { expect, test } from 'vitest'
import { adviseSources } from '#lib/content/article/sources/advise-sources.ts'
import { parseSources } from '#lib/content/article/sources/sources.ts'

const text = ['first', 'second', 'third']
  .map(
    (key) =>
      `${key}:\n  type: webpage\n  kind: primary\n  title: 题名\n  url: https://example.org/${key}\n  accessed: 2026-11-2${key.length}\n  archived: none\n  reason: 未找到存档。\n  language: zh-CN\n  seen: original\n`,
  )
  .join('')

function adviceFor(cited: string[], revised: string): string[] {
  const sources = parseSources({ path: 'sources.yaml', bytes: Buffer.from(text) })
  return adviseSources({ text, sources, cited: new Set(cited), revised }).map(
    ({ line, message }) => `${line}: ${message}`,
  )
}

test('a source that an article cites, and that was looked at before its revision, needs no advice', () => {
  expect(adviceFor(['first', 'second', 'third'], '2026-11-26')).toEqual([])
})

test('one that nobody cites is named on its line', () => {
  expect(adviceFor(['first', 'third'], '2026-11-26')).toEqual([
    '11: no article cites "second", so it is not published. Cite it, [@second], or delete it.',
  ])
})

test('so is one that was looked at after the newest revision', () => {
  expect(adviceFor(['first', 'second', 'third'], '2026-11-25')).toEqual([
    '11: "second" was looked at on 2026-11-26, after the newest revision (2026-11-25). Say what changed in a revision of that day, if anything did.',
  ])
})
