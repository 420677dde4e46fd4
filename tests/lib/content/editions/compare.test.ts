import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareClaims } from '#lib/content/editions/compare-claims.ts'
import { compareParts, isPartChanged, type PartDifference } from '#lib/content/editions/compare-parts.ts'
import type { Piece } from '#lib/content/editions/compare-words.ts'
import {
  buildEditionData,
  type EditionData,
  formatEditionData,
  parseEditionData,
} from '#lib/content/editions/edition-data.ts'
import { articleOf } from '../../../support/article.ts'
import { readArticles } from '../../../support/articles.ts'

const compareText = (before: EditionData, after: EditionData) =>
  compareParts(before.parts, after.parts, after.language)

function edition(
  parts: Record<string, string[]>,
  claims: Partial<EditionData['claims'][number]>[] = [],
): EditionData {
  return {
    title: '题',
    language: 'zh-Hans',
    date: '2026-11-22',
    parts: Object.entries(parts).map(([id, paragraphs]) => ({ id, title: id, paragraphs })),
    claims: claims.map((claim) => ({
      id: 'claim-a',
      basis: 'record',
      text: '甲',
      section: 'a',
      sources: [],
      ...claim,
    })),
    sources: [],
  }
}

/** The text of one of the two versions, by what the differences say. */
function textOf(
  differences: readonly PartDifference[],
  type: 'added' | 'removed',
): Map<string | null, string> {
  const pieces = differences.map(({ id, stretches }): [string | null, Piece[]] => [
    id,
    stretches.flatMap((each) => each.pieces),
  ])
  return new Map(
    pieces.map(([id, all]) => [
      id,
      all
        .filter((piece) => piece.type === 'same' || piece.type === type)
        .map(({ text }) => text)
        .join(''),
    ]),
  )
}

const paragraph = fc
  .array(fc.constantFrom('杭州', '深圳', '在', '，', '2009年', 'Fulu', ' ', '。', '\u{20000}'), {
    minLength: 1,
    maxLength: 8,
  })
  .map((words) => words.join(''))
  .filter((text) => text.trim() !== '')
const parts = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.array(paragraph, { maxLength: 5 }), {
  noNullPrototype: true,
})

test('applied to the old text, the differences give the new; taken back, the old', () => {
  fc.assert(
    fc.property(parts, parts, (before, after) => {
      const differences = compareText(edition(before), edition(after))
      const whole = (version: Record<string, string[]>, id: string) =>
        (version[id] ?? []).map((text) => `${text}\n`).join('')
      for (const { id } of differences) {
        if (id === null) throw new Error('no part is a short answer here')
        expect(textOf(differences, 'added').get(id)).toBe(whole(after, id))
        expect(textOf(differences, 'removed').get(id)).toBe(whole(before, id))
      }
      expect(new Set(differences.map(({ id }) => id))).toEqual(
        new Set([...Object.keys(before), ...Object.keys(after)]),
      )
    }),
    { numRuns: 300, seed: 18 },
  )
})

test('a paragraph that stands in another section is moved, and neither new nor gone', () => {
  const differences = compareText(
    edition({ a: ['甲。', '乙。'], b: ['丙。'] }),
    edition({ a: ['甲。'], b: ['丙。', '乙。'] }),
  )
  const changed = differences.flatMap(({ stretches }) =>
    stretches.flatMap(({ pieces }) => pieces.filter(({ type }) => type !== 'same')),
  )
  expect(changed).toEqual([
    { type: 'removed', text: '乙。\n', isMoved: true },
    { type: 'added', text: '乙。\n', isMoved: true },
  ])
})

describe('a section', () => {
  const title = (text: string): EditionData => {
    const data = edition({ a: ['甲。'] })
    return { ...data, parts: data.parts.map((part) => ({ ...part, title: text })) }
  }

  test('whose title alone has other words has changed, in these', () => {
    const [part] = compareText(title('总部在杭州'), title('总部在武汉'))
    expect(part && isPartChanged(part)).toBe(true)
    expect(part?.title.filter(({ type }) => type !== 'same')).toEqual([
      { type: 'removed', text: '杭州' },
      { type: 'added', text: '武汉' },
    ])
    expect(part?.stretches).toEqual([{ isChanged: false, pieces: [{ type: 'same', text: '甲。\n' }] }])
  })

  test('with the same title and text has not', () => {
    expect(compareText(title('总部'), title('总部')).map(isPartChanged)).toEqual([false])
  })

  test.each<[string, Record<string, string[]>, Record<string, string[]>, Piece['type']]>([
    ['new', {}, { a: [] }, 'added'],
    ['gone', { a: [] }, {}, 'removed'],
  ])('that is %s is told, though it has no text', (_, before, after, type) => {
    const [part] = compareText(edition(before), edition(after))
    expect(part && isPartChanged(part)).toBe(true)
    expect(part?.title).toEqual([{ type, text: 'a' }])
  })
})

test('within a paragraph only the words that changed are told', () => {
  const [part] = compareText(edition({ a: ['总部在杭州。'] }), edition({ a: ['总部在武汉。'] }))
  expect(part?.stretches[0]?.pieces.filter(({ type }) => type !== 'same')).toEqual([
    { type: 'removed', text: '杭州' },
    { type: 'added', text: '武汉' },
  ])
})

describe('what has another id now', () => {
  const dataOf = (body: string) => buildEditionData(articleOf(body), '2026-11-22')
  const body = (section: string, claim: string) =>
    `短答案。\n\n## 起源 {#${section}}\n\n:claim[论断]{#${claim} basis=record}。`
  const before = dataOf(body('origins', 'claim-a'))

  test('and the same words differs in nothing, and its data say what it was', () => {
    const after = dataOf(body('begin was=origins', 'claim-b was=claim-a'))
    expect(compareClaims(before, after)).toEqual([])
    const parts = compareText(before, after)
    expect(parts.map(({ id }) => id)).toEqual([null, 'begin'])
    expect(parts.filter(isPartChanged)).toEqual([])
    expect(parseEditionData(formatEditionData(after))).toMatchObject({
      parts: [{ id: null }, { id: 'begin', was: ['origins'] }],
      claims: [{ id: 'claim-b', was: ['claim-a'] }],
    })
    expect(formatEditionData(before)).not.toContain('was')
  })

  test('is compared with what it was', () => {
    const after = dataOf(body('origins', 'claim-b was=claim-older,claim-a').replace('论断', '别的论断'))
    expect(compareClaims(before, after)).toMatchObject([
      { id: 'claim-b', kinds: ['reworded'], before: { id: 'claim-a' } },
    ])
  })

  test('is nothing of another whose id it has taken over', () => {
    const old = [{ id: 'claim-a' }, { id: 'claim-b', text: '乙' }]
    const now = [
      { id: 'claim-c', was: ['claim-b'], text: '乙' },
      { id: 'claim-b', was: ['claim-a'] },
    ]
    const kinds = compareClaims(edition({}, old), edition({}, now)).map((change) => [change.id, change.kinds])
    expect(kinds).toEqual([
      ['claim-c', ['added']],
      ['claim-b', ['reworded']],
      ['claim-a', ['dropped']],
    ])
  })
})

describe('the ledger of claims', () => {
  test.each<
    [string, Partial<EditionData['claims'][number]>[], Partial<EditionData['claims'][number]>[], string[]]
  >([
    ['nothing', [{}], [{}], []],
    ['a new claim', [], [{}], ['added']],
    ['a dropped claim', [{}], [], ['dropped']],
    ['other words', [{}], [{ text: '乙' }], ['reworded']],
    ['another grade', [{}], [{ basis: 'account' }], ['regraded']],
    ['another source', [{ sources: ['x'] }], [{ sources: ['y'] }], ['resourced']],
    [
      'all at once',
      [{}],
      [{ text: '乙', basis: 'figure', sources: ['x'] }],
      ['reworded', 'regraded', 'resourced'],
    ],
    ['another section', [{}], [{ section: 'b' }], []],
  ])('%s', (_, before, after, kinds) => {
    const changes = compareClaims(edition({}, before), edition({}, after))
    expect(changes.flatMap((change) => change.kinds)).toEqual(kinds)
  })

  test('says which sources were gained and lost', () => {
    const [change] = compareClaims(
      edition({}, [{ sources: ['x', 'y'] }]),
      edition({}, [{ sources: ['y', 'z'] }]),
    )
    expect(change).toMatchObject({ gained: ['z'], lost: ['x'] })
  })
})

test.each(readArticles())(
  'an article differs from itself in nothing, and its data are read back ($locale)',
  (article) => {
    const data = buildEditionData(article, '2026-11-22')
    expect(parseEditionData(formatEditionData(data))).toEqual(data)
    expect(compareClaims(data, data)).toEqual([])
    expect(compareText(data, data).filter(isPartChanged)).toEqual([])
  },
)
