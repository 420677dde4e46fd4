import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findExcess } from '#lib/markdown/checks/limits.ts'
import { parseMarkdown } from '#lib/markdown/processor.ts'
import { cpuMilliseconds } from '../../../support/cpu-time.ts'

/** Longest a text may take, in milliseconds of processor time: far less than its process is given. */
const limit = 5000

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n')

/** The inputs of cmark's `pathological_tests.py`, by its names, and those that this parser is slow at. */
const pathological: [string, string][] = [
  ['nested strong emph', `${'*a **a '.repeat(5000)}b${' a** a*'.repeat(5000)}`],
  ['many emph closers with no openers', 'a_ '.repeat(10_000)],
  ['many emph openers with no closers', '_a '.repeat(10_000)],
  ['many link closers with no openers', 'a]'.repeat(10_000)],
  ['many link openers with no closers', '[a'.repeat(10_000)],
  ['mismatched openers and closers', '*a_ '.repeat(10_000)],
  ['issue 389', '*a '.repeat(10_000) + '_a*_ '.repeat(10_000)],
  ['openers and closers multiple of 3', `a**b${'c* '.repeat(10_000)}`],
  ['link openers and emph closers', '[ a_'.repeat(10_000)],
  ['pattern [ (]( repeated', '[ (]('.repeat(10_000)],
  ['pattern ![[]() repeated', '![[]()'.repeat(10_000)],
  ['hard link/emph case', '**x [a*b**c*](d)'],
  ['nested brackets', `${'['.repeat(10_000)}a${']'.repeat(10_000)}`],
  ['nested block quotes', `${'> '.repeat(10_000)}a`],
  ['deeply nested lists', lines(300, (i) => `${'  '.repeat(i)}* a`)],
  ['U+0000 in input', 'abc\0de\0'],
  ['backticks', lines(300, (i) => `e${'`'.repeat(i)}`)],
  ['unclosed links A', '[a](<b'.repeat(10_000)],
  ['unclosed links B', '[a](b'.repeat(10_000)],
  ['unclosed <!--', `</${'<!--'.repeat(10_000)}`],
  ['empty lines in deep lists', `${'- '.repeat(300)}x${'\n'.repeat(300)}`],
  ['ordered lists in a line', `${'1. '.repeat(1000)}x`],
  ['emphasis in a run', `${'*'.repeat(5000)}a${'*'.repeat(5000)}`],
  ['containers', ':::a\n'.repeat(5000)],
  ['attribute lists', ':a{#'.repeat(5000)],
  ['notes in a line', lines(1, () => '[^a]: '.repeat(5000))],
]

describe('a text made to be slow', () => {
  test.each(pathological)('%s', (_, text) => {
    let found: ReturnType<typeof parseMarkdown> | undefined
    const milliseconds = cpuMilliseconds(() => {
      found = parseMarkdown(text)
    })
    expect(milliseconds).toBeLessThan(limit)
    expect((found?.problems.length ?? 0) + (found?.tree.children.length ?? 0)).toBeGreaterThan(0)
  })

  test('of up to 5 KB either is refused or is parsed in time', () => {
    const piece = fc.constantFrom(
      ...[
        '*',
        '**',
        '_',
        '~',
        '[',
        ']',
        '](',
        ')',
        '![',
        '<',
        '>',
        '> ',
        '- ',
        '1. ',
        '\n',
        '\n\n',
        '    ',
        '  ',
        '\t',
      ],
      ...[
        '`',
        '```',
        ':::a',
        '::a',
        ':a',
        ':a[',
        ':a{',
        '{',
        '}',
        '{#',
        '="',
        '[^',
        '[^a]: ',
        '[a]: ',
        '| ',
        '|-',
        '&',
        '\\',
        'a',
        '汉',
      ],
      ...['http://', 'www.', 'a@b.', '<!--', '<a ', '# ', '---', '=', '"'],
    )
    const repeated = fc
      .tuple(fc.array(piece, { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 2500 }))
      .map(([pieces, times]) => pieces.join('').repeat(times))
    const hostile = fc
      .array(repeated, { minLength: 1, maxLength: 3 })
      .map((parts) => parts.map((part) => part.slice(0, Math.floor(5000 / parts.length))).join(''))
    let slowest = 0
    fc.assert(
      fc.property(hostile, (text) => {
        const milliseconds = cpuMilliseconds(() => parseMarkdown(text))
        slowest = Math.max(slowest, milliseconds)
        expect(milliseconds).toBeLessThan(limit)
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 150) },
    )
    expect(slowest).toBeGreaterThan(0)
  })
})

describe('findExcess', () => {
  test('lets prose far beyond any article through', () => {
    const paragraph = `${'这是**一段**很长的“话”，里面有[链接](https://example.org)和注[^1]。'.repeat(20)}\n\n`
    expect(findExcess(paragraph.repeat(500))).toEqual([])
    expect(findExcess('> > - 1. 四层\n\n| 甲 | **乙** |\n| --- | --- |\n')).toEqual([])
  })

  test.each([
    ['> '.repeat(9), 1, 'nested more than 8 deep'],
    [`a\n${'- '.repeat(9)}`, 2, 'nested more than 8 deep'],
    [`a\n\n${' '.repeat(49)}b`, 3, 'indented'],
    [`a\n\n${'*b '.repeat(129)}`, 3, 'more than 128 runs'],
    [`${'*b '.repeat(100)}\n${'*b '.repeat(100)}`, 2, 'from line 1 has more than 128 runs'],
    ['['.repeat(513), 1, 'more than 512 brackets'],
    ['{'.repeat(513), 1, 'more than 512 brackets'],
    ['<'.repeat(513), 1, 'more than 512 signs <'],
    ['`a '.repeat(129), 1, 'more than 128 runs of `'],
    ['*'.repeat(65), 1, 'more than 64 signs'],
    [':::a\n'.repeat(65), 65, 'start with :::'],
  ])('%#: names the line', (text, line, part) => {
    expect(findExcess(text)).toEqual([{ line, message: expect.stringContaining(part) }])
  })

  test.each([
    '> '.repeat(8),
    `${' '.repeat(48)}b`,
    '*b '.repeat(128),
    '['.repeat(512),
    '*'.repeat(64),
    ':::a\n'.repeat(64),
  ])('%#: the limit itself is allowed', (text) => {
    expect(findExcess(text)).toEqual([])
  })

  test('counts each paragraph for itself', () => {
    expect(findExcess(`${`${'*b '.repeat(100)}\n\n`.repeat(10)}`)).toEqual([])
  })
})
