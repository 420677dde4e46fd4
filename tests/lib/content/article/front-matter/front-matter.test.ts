import { describe, expect, test } from 'vitest'
import { parseFrontmatter } from '#lib/content/article/front-matter/front-matter.ts'
import { ContentError } from '#lib/markdown/content-error.ts'
import { fileOf, libraryProblemsOf, sourceOf } from '../../../../support/article.ts'

const fields = {
  title: '题目',
  question: '问题是什么？',
  description: '一段说明。',
  published: '2024-01-31',
  revisions: '[{ date: 2024-01-31, note: 首次发表。 }]',
}
const textOf = (changes: Partial<Record<keyof typeof fields, string>> = {}, body = '正文') =>
  [
    '---',
    ...Object.entries({ ...fields, ...changes }).map(([name, value]) => `${name}: ${value}`),
    '---',
    body,
  ].join('\n')
const problemOf = (text: string) => {
  try {
    parseFrontmatter('a.md', text)
    return undefined
  } catch (error) {
    if (error instanceof ContentError) return error.message
    throw error
  }
}

describe('front matter', () => {
  test('is read with its days as text', () => {
    expect(parseFrontmatter('a.md', textOf()).frontmatter).toEqual({
      title: '题目',
      question: '问题是什么？',
      description: '一段说明。',
      published: '2024-01-31',
      revisions: [{ date: '2024-01-31', note: '首次发表。' }],
      draft: false,
      topics: [],
      author: [],
      translator: [],
      figures: {},
      grades: {},
    })
  })

  test('leaves the text on its lines', () => {
    const text = textOf({}, '第一行\n---\n第三行')
    const { body } = parseFrontmatter('a.md', text)
    expect(body.split('\n').slice(7)).toEqual(['第一行', '---', '第三行'])
    expect(body.slice(0, body.indexOf('第')).trim()).toBe('')
    expect(body.split('\n')).toHaveLength(text.split('\n').length)
  })

  test('is a value of its own each time', () => {
    const first = parseFrontmatter('a.md', textOf()).frontmatter
    first.revisions.push({ date: '2025-01-01', note: '加' })
    expect(parseFrontmatter('a.md', textOf()).frontmatter.revisions).toHaveLength(1)
  })

  test('that is broken is broken the second time too', () => {
    const broken = textOf({ title: 'a: b' })
    expect(problemOf(broken)).toContain('a.md:2:')
    expect(problemOf(broken)).toBe(problemOf(broken))
  })

  test.each([
    ['a byte order mark', `\ufeff${sourceOf('答。\n\n## 甲 {#a}\n\n文')}`],
    ['CRLF line ends', sourceOf('答。\n\n## 甲 {#a}\n\n文').replaceAll('\n', '\r\n')],
    ['both', `\ufeff${sourceOf('答。\n\n## 甲 {#a}\n\n文').replaceAll('\n', '\r\n')}`],
    ['no line end at the end', sourceOf('答。\n\n## 甲 {#a}\n\n文')],
  ])('may come with %s', (_, source) => {
    expect(libraryProblemsOf([fileOf(source)])).toEqual([])
  })

  test.each([
    ['title', '“引号”与：冒号', undefined],
    ['title', '"a: b"', undefined],
    ['title', '题'.repeat(60), undefined],
    ['title', '题'.repeat(61), 'at most 60'],
    ['title', '2024', 'must be a text'],
    ['title', 'true', 'must be a text'],
    ['title', 'yes', undefined],
    ['title', '', 'is empty'],
    ['title', '"  "', 'at least 1 character'],
    ['question', '[a]', 'must be a text'],
    ['published', '2024-02-29', 'first revision'],
    ['published', '2023-02-29', 'day that exists'],
    ['published', '2024-1-31', 'day that exists'],
    ['published', '"2024-01-31T00:00:00Z"', 'day that exists'],
    ['published', '20240131', 'must be a text'],
    ['revisions', '[]', 'at least 1 item'],
    ['revisions', '[{ date: 2024-01-31 }]', '"note" is missing'],
    ['revisions', '[{ date: 2024-01-31, note: 首。 }, { date: 2024-01-31, note: 再。 }]', undefined],
    [
      'revisions',
      '[{ date: 2024-01-31, note: 首。 }, { date: 2024-01-30, note: 再。 }]',
      'must not lie before',
    ],
  ] as const)('%s: %s', (name, value, problem) => {
    const message = problemOf(textOf({ [name]: value }))
    if (problem === undefined) expect(message).toBeUndefined()
    else expect(message).toContain(problem)
  })

  test.each([['__proto__: { admin: true }'], ['constructor: x'], ['toString: x']])(
    'lets no field through that it does not know: %s',
    (line) => {
      expect(problemOf(textOf().replace('---', `---\n${line}`))).toContain('unknown field')
      expect('admin' in {}).toBe(false)
    },
  )

  test('names every wrong field with its line', () => {
    const message = problemOf(textOf({ title: '1', published: 'x' }))
    expect(message).toMatch(/^a\.md:2: .*"title"/m)
    expect(message).toMatch(/^a\.md:5: .*"published"/m)
  })
})
