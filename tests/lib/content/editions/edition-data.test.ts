import { expect, test } from 'vitest'
import { digestWords, saysSame } from '#lib/content/editions/current-edition.ts'
import { buildEditionData, formatEditionData, parseEditionData } from '#lib/content/editions/edition-data.ts'
import { readEveryBlock } from '../../../support/articles.ts'

const data = buildEditionData(readEveryBlock(), '2026-01-31')

test('an edition keeps subheadings, notes and pictures', () => {
  const kept = parseEditionData(formatEditionData(data))
  expect(kept).toEqual(data)
  expect(kept.parts.flatMap(({ subheadings = [] }) => subheadings)).toEqual([
    { id: 'quotations', title: '引文' },
    { id: 'after-pictures', title: '图之后' },
  ])
  expect(kept.notes?.map(({ text }) => text)).toContain('注里也有着重和链接。')
  expect(kept.pictures?.map(({ id }) => id).toSorted()).toEqual(
    ['axis', 'fig-film', 'fig-left', 'fig-right', 'fig-wave', 'places'].toSorted(),
  )
  expect(kept.pictures).toContainEqual({
    id: 'axis',
    title: '时间轴',
    data: expect.objectContaining({
      events: expect.arrayContaining([expect.objectContaining({ city: '杭州' })]),
    }),
  })
  expect(kept.pictures?.find(({ id }) => id === 'fig-right')).toMatchObject({
    title: '右边一幅，是竖的。',
    digest: 'fedcba9876543210',
  })
})

test('the first editions, which lack them, are read and say the same', () => {
  const { notes: _notes, pictures: _pictures, ...others } = data
  const parts = data.parts.map(({ subheadings: _, ...part }) => part)
  const first = parseEditionData(JSON.stringify({ ...others, parts }))
  expect(first).toEqual({ ...others, parts })
  expect(saysSame(digestWords(first), digestWords(data))).toBe(true)
  expect(saysSame(digestWords({ ...first, title: '别的' }), digestWords(data))).toBe(false)
})

test.each<[string, Partial<typeof data>]>([
  ['note', { notes: [] }],
  ['picture', { pictures: [] }],
  ['subheading', { parts: data.parts.map((part) => ({ ...part, subheadings: [] })) }],
])('an edition with another %s does not say the same', (_, change) => {
  expect(saysSame(digestWords(parseEditionData(formatEditionData(data))), digestWords(data))).toBe(true)
  expect(saysSame(digestWords({ ...data, ...change }), digestWords(data))).toBe(false)
})
