import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { z } from 'zod'
import { maximumYamlLength, parseYamlData } from '#lib/markdown/yaml/data.ts'

const schema = z.strictObject({
  name: z.string().max(8),
  count: z.int().min(1).max(9).optional(),
  parts: z.array(z.strictObject({ on: z.boolean(), size: z.enum(['s', 'm']).optional() })).optional(),
})

describe('parseYamlData', () => {
  test('gives the value of the schema', () => {
    const text = 'name: 甲\ncount: 3\nparts:\n  - on: true\n'
    expect(parseYamlData(text, schema, 1)).toEqual({ value: { name: '甲', count: 3, parts: [{ on: true }] } })
  })

  test.each([
    ['', 1, 'the field "name" is missing. Add it.'],
    ['# only a comment\n', 1, 'the field "name" is missing. Add it.'],
    ['name: [甲]', 1, 'the field "name" must be a text. Put it in quotes: "…".'],
    ['name: 甲\ncount: "3"', 2, 'the field "count" must be a number, without quotes.'],
    ['name: 甲\ncount: 10', 2, 'the field "count" must be at most 9.'],
    [
      'name: 甲\nparts: yes',
      2,
      'the field "parts" must be a list: one line for each item, beginning with "- ".',
    ],
    [
      'name: 甲\nparts:\n  - on: true\n  - 7',
      4,
      'item 2 of "parts" must have fields, one a line, written "name: value".',
    ],
    ['name: 甲\nparts:\n  - size: s', 3, 'the field "on" is missing. Add it.'],
    ['name: 甲\nparts:\n  - on: yes', 3, 'the field "on" must be true or false, without quotes.'],
    [
      'name: 甲\nparts:\n  -\n    on: true\n    of: 1',
      5,
      'unknown field "of". The fields here are on, size.',
    ],
    ['name: 一二三四五六七八九', 1, 'the field "name" must have at most 8 characters.'],
    ['name: 甲\n<<: { count: 1 }', 2, 'unknown field "<<". The fields here are name, count, parts.'],
    ['__proto__: 1\nname: 甲', 1, 'unknown field "__proto__". The fields here are name, count, parts.'],
    ['name: 甲\n1: 2', 2, 'a field name must be a plain word. Put other names in quotes.'],
    ["name: 甲\nparts: 'a\n\nb", 2, 'this quotation is never closed. Add the closing quote.'],
    ['['.repeat(9000), 1, 'lists are nested too deeply to be read. Flatten them.'],
  ])('%j', (text, line, message) => {
    expect(parseYamlData(text, schema, 1).problems).toEqual([{ line, message }])
  })

  test.each([
    ['name: 标题 #1', 1, '"#1" would be left out as a comment.'],
    ['count: 1\nname: 甲  # 乙', 2, '"# 乙" would be left out as a comment.'],
    ['name: "a\\u200bb"', 1, 'the character U+200B stands here'],
    ['name: "a\\u0008b"', 1, 'the character U+0008 stands here'],
    ['name: "a\\ufffeb"', 1, 'the character U+FFFE stands here'],
    ['name: "a\\ud800b"', 1, 'the character U+D800 stands here'],
  ])('%j loses or hides text', (text, line, message) => {
    expect(parseYamlData(text, schema, 1).problems).toEqual([
      { line, message: expect.stringContaining(message) },
    ])
  })

  test.each([
    '# 全\nname: 甲\n# 尾',
    'name: "甲 #1"',
    'name: 甲\n  # 缩\ncount: 1',
    'name: "甲" # 乙',
    'name: 甲#1',
  ])('%j does not', (text) => {
    expect(parseYamlData(text, schema, 1).problems).toBeUndefined()
  })

  test('a text that is too long is not parsed', () => {
    const { problems } = parseYamlData(`name: 甲\n${'#'.repeat(maximumYamlLength)}`, schema, 7)
    expect(problems).toMatchObject([{ line: 7, message: expect.stringContaining('Shorten it.') }])
  })

  test('never throws, and every problem lies within the text', () => {
    const scrap = fc.constantFrom(
      'name',
      ': ',
      '\n',
      '- ',
      '  ',
      '"',
      '{',
      '[',
      ']',
      '&a ',
      '*a',
      '!!t ',
      '\t',
      '|',
      '甲',
      '---',
      '#',
    )
    fc.assert(
      fc.property(
        fc.array(scrap, { maxLength: 40 }),
        fc.integer({ min: 1, max: 500 }),
        (scraps, firstLine) => {
          const text = scraps.join('')
          const { problems = [] } = parseYamlData(text, schema, firstLine)
          for (const { line, message } of problems) {
            expect(line).toBeGreaterThanOrEqual(firstLine)
            expect(line).toBeLessThan(firstLine + text.split('\n').length)
            expect(message).toMatch(/\.$/)
          }
        },
      ),
    )
  })

  test('reads back what a YAML writer wrote', () => {
    const value = fc.record({ name: fc.string({ maxLength: 8 }), count: fc.integer({ min: 1, max: 9 }) })
    fc.assert(
      fc.property(value, (written) => {
        expect(parseYamlData(stringify(written), schema, 1)).toEqual({ value: written })
      }),
    )
  })
})

test('values on several lines are joined as the text is, and those of one line are kept', () => {
  const schema = z.record(z.string(), z.string())
  const text =
    'a: >\n  没有\n  公认\nb: 没有\n  公认\nc: "没有\n  公认"\nd: 没有 公认\ne: |\n  没有\n  公认\nf: >\n  two\n  words\n'
  expect(parseYamlData(text, schema, 1).value).toEqual({
    a: '没有公认\n',
    b: '没有公认',
    c: '没有公认',
    d: '没有 公认',
    e: '没有\n公认\n',
    f: 'two words\n',
  })
})
