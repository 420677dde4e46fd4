import { describe, expect, test } from 'vitest'
import { readAliases } from '#lib/markdown/ids/aliases.ts'

function read(list: string | undefined) {
  const problems: string[] = []
  return { ...readAliases(list, (message) => problems.push(message)), problems }
}

describe('readAliases', () => {
  test.each([
    [undefined, [], []],
    ['hq-move', ['hq-move'], []],
    ['hq-move,qianyi', ['hq-move', 'qianyi'], []],
    ['总部迁移', ['总部迁移'], []],
    ['section_3.1,Origins', ['section_3.1', 'Origins'], []],
    ['claim-a', ['claim-a'], []],
    ['/other/hq-move', [], ['/other/hq-move']],
    ['/other/hq-move/,old', ['old'], ['/other/hq-move']],
  ])('%s', (list, was, moved) => {
    expect(read(list)).toEqual({ was, moved, problems: [] })
  })

  test.each([
    ['', 'must be letters'],
    ['a,,b', 'must be letters'],
    ['a b', 'must be letters'],
    ['a"onclick', 'must be letters'],
    ['<b>', 'must be letters'],
    ['-a', 'must be letters'],
    ['text', 'the page uses itself'],
    ['note-oral', 'the page uses itself'],
    ['evidence-record', 'the page uses itself'],
    ['a'.repeat(81), 'at most 80'],
    ['/other', 'no path'],
    ['//other/x', 'no path'],
    ['/en/other/x', 'no path'],
    ['/other/../x', 'no path'],
    ['/other/迁移', 'no path'],
  ])('%s is refused', (list, problem) => {
    const { was, moved, problems } = read(list)
    expect([...was, ...moved].filter((alias) => !/^[ab]$/.test(alias))).toEqual([])
    expect(problems).toEqual([expect.stringContaining(problem)])
  })
})
