import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PartDifference, Stretch } from '#lib/content/editions/compare-parts.ts'
import { comparePictures } from '#lib/content/editions/compare-pictures.ts'
import { compareVersions, isUnchanged } from '#lib/content/editions/compare-versions.ts'
import type { Piece } from '#lib/content/editions/compare-words.ts'
import { buildEditionData, type EditionData, parseEditionData } from '#lib/content/editions/edition-data.ts'
import { articleOf } from '../../../support/article.ts'
import { readEveryBlock } from '../../../support/articles.ts'
import { readRevisedArticle, revisedEditions } from '../../../support/revised-article.ts'

const words = fc
  .array(fc.constantFrom('杭州', '深圳', '在', '，', '2009年', 'Fulu', '。'), { minLength: 1, maxLength: 5 })
  .map((list) => list.join(''))
const id = fc.constantFrom('a', 'b', 'c', 'd')
const byId = { maxLength: 4, selector: (item: { id: string }) => item.id }
const version: fc.Arbitrary<EditionData> = fc
  .record({
    parts: fc.uniqueArray(
      fc.record({
        id,
        title: words,
        paragraphs: fc.array(words, { maxLength: 3 }),
        subheadings: fc.array(fc.record({ id: words, title: words }), { maxLength: 3 }),
      }),
      byId,
    ),
    notes: fc.uniqueArray(fc.record({ id, text: words }), byId),
    pictures: fc.uniqueArray(
      fc.record({
        id,
        title: words,
        alt: words,
        data: fc.record({ events: fc.array(fc.record({ label: words })) }),
      }),
      byId,
    ),
  })
  .map((data) => ({ title: '题', language: 'zh-Hans', date: '2026-11-22', claims: [], sources: [], ...data }))

test('applied to the old sections, notes and pictures, the differences give the new; taken back, the old', () => {
  fc.assert(
    fc.property(version, version, (before, after) => {
      const { parts, notes, pictures } = compareVersions(before, after)
      expect(apply(partsOf(before), parts, 'added')).toEqual(partsOf(after))
      expect(apply(partsOf(after), parts, 'removed')).toEqual(partsOf(before))
      expect(apply(picturesOf(before), pictures, 'added')).toEqual(picturesOf(after))
      expect(apply(picturesOf(after), pictures, 'removed')).toEqual(picturesOf(before))
      // What a note is called is nothing that a reader sees.
      const texts = (data: EditionData) => data.notes?.map(({ text }) => `${text}\n`).toSorted()
      expect(changeTexts(texts(before), notes, ['removed', 'added'])).toEqual(texts(after))
      expect(changeTexts(texts(after), notes, ['added', 'removed'])).toEqual(texts(before))
    }),
    { numRuns: 200, seed: 18 },
  )
})

/** What stands in a part, by its id. */
type Texts = Record<string, { title: string; text: string; subheadings: string }>

/** One version with all parts that differ replaced by the other: those it has not are gone. */
function apply(texts: Texts, differences: readonly PartDifference[], type: 'added' | 'removed'): Texts {
  const result = { ...texts }
  for (const { id: part, title, stretches, subheadings } of differences) {
    const made = {
      title: textOf(title, type),
      text: textOf(piecesOf(stretches), type),
      subheadings: textOf(piecesOf(subheadings), type),
    }
    if (made.title === '') delete result[part ?? '']
    else result[part ?? ''] = made
  }
  return result
}

function changeTexts(
  texts: readonly string[] = [],
  differences: readonly PartDifference[],
  [gone, come]: readonly ('added' | 'removed')[],
): string[] {
  const result = [...texts]
  for (const { stretches } of differences) {
    const [old, now] = [gone, come].map((type) => textOf(piecesOf(stretches), type ?? 'added'))
    if (old) result.splice(result.indexOf(old), 1)
    if (now) result.push(now)
  }
  return result.toSorted()
}

function partsOf({ parts }: EditionData): Texts {
  return Object.fromEntries(
    parts.map(({ id: part, title, paragraphs, subheadings = [] }) => [
      part,
      { title, text: lines(paragraphs), subheadings: lines(subheadings.map((each) => each.title)) },
    ]),
  )
}

function picturesOf({ pictures = [] }: EditionData): Texts {
  return Object.fromEntries(
    pictures.map(({ id: picture, title, alt = '', data }) => {
      const { events } = data as { events: { label: string }[] }
      return [picture, { title, text: lines([alt, ...events.map(({ label }) => label)]), subheadings: '' }]
    }),
  )
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join('')
}

function piecesOf(stretches: readonly Stretch[]): Piece[] {
  return stretches.flatMap(({ pieces }) => pieces)
}

function textOf(pieces: readonly Piece[], type: 'added' | 'removed'): string {
  return pieces
    .filter((piece) => piece.type === 'same' || piece.type === type)
    .map(({ text }) => text)
    .join('')
}

describe('what is not text', () => {
  const data = buildEditionData(readEveryBlock(), '2026-01-31')
  const change = (with_: Partial<EditionData>) => compareVersions(data, { ...data, ...with_ })

  test('differs from itself in nothing, and whole', () => {
    const difference = change({})
    expect(isUnchanged(difference)).toBe(true)
    expect(difference.isComplete).toBe(true)
  })

  test('is not compared where the first editions do not hold it', () => {
    const { notes: _notes, pictures: _pictures, ...others } = data
    const parts = data.parts.map(({ subheadings: _, ...part }) => part)
    const difference = compareVersions({ ...others, parts }, data)
    expect(difference).toMatchObject({ isComplete: false, notes: [], pictures: [], parts: [] })
  })

  test('a note that is called otherwise is the same note', () => {
    const notes = data.notes?.map((note) => ({ ...note, id: `${note.id}-b` }))
    expect(change({ ...(notes && { notes }) }).notes).toEqual([])
  })

  test('a picture that has another id now is compared with what it was', () => {
    const body = (picture: string) =>
      `答。\n\n## 甲 {#a}\n\n\`\`\`timeline {${picture}}\ntitle: 轴\nevents:\n  - date: "2001"\n    label: 一\n    basis: record\n\`\`\``
    const [before, after] = ['#axis', '#years was=axis'].map((picture) =>
      buildEditionData(articleOf(body(picture)), '2026-01-31'),
    )
    expect(before && after && comparePictures(before, after)).toEqual([])
  })

  test('another photograph and another datum are told, each as what it is', () => {
    const pictures = data.pictures?.map((picture) => ({
      ...picture,
      ...(picture.id === 'fig-wave' && { digest: 'f'.repeat(16) }),
      ...(picture.id === 'axis' && {
        data: { type: 'timeline', events: [{ date: '2001', label: '一件有记录的事', basis: 'account' }] },
      }),
    }))
    const names = (key: string, value: string) => (key === 'basis' ? `等级：${value}` : value)
    const differences = comparePictures(data, { ...data, ...(pictures && { pictures }) }, names) ?? []
    expect(differences.map((each) => [each.id, each.isReplaced])).toEqual([
      ['fig-wave', true],
      ['axis', false],
    ])
    const text = textOf(piecesOf(differences[1]?.stretches ?? []), 'added')
    expect(text).toBe('2001 · 一件有记录的事 · 等级：account\n')
  })

  test('a section that stands elsewhere is moved, and no other', () => {
    const [lead, first, second, third, ...rest] = data.parts
    const parts = [lead, second, third, first, ...rest].flatMap((part) => part ?? [])
    const moved = change({ parts }).parts
    expect(moved.map((part) => [part.id, part.isMoved])).toEqual([[first?.id, true]])
    expect(moved[0]?.stretches.some(({ isChanged }) => isChanged)).toBe(false)
  })

  test('a paragraph that was changed beside one that moved is told word by word', () => {
    const part = (id: string, ...paragraphs: string[]) => ({ id, title: id, paragraphs })
    const [a] = compareVersions(
      { ...data, parts: [part('a', '总部在杭州。', '走的一段。'), part('b')] },
      { ...data, parts: [part('a', '总部在武汉。'), part('b', '走的一段。')] },
    ).parts
    expect(piecesOf(a?.stretches ?? []).filter(({ type }) => type !== 'same')).toEqual([
      { type: 'removed', text: '杭州' },
      { type: 'added', text: '武汉' },
      { type: 'removed', text: '走的一段。\n', isMoved: true },
    ])
  })
})

describe.each(readRevisedArticle())(
  'three editions frozen by the programs of three times ($locale)',
  (article) => {
    const versions = [
      ...article.editions.map(({ date }) =>
        parseEditionData(readFileSync(`${revisedEditions}/${date}/${article.locale}/edition.json`, 'utf8')),
      ),
      buildEditionData(article, '2026-01-19'),
    ]
    const differences = versions.slice(1).flatMap((after, index) => {
      const before = versions[index]
      return before === undefined ? [] : [compareVersions(before, after)]
    })

    test('are read, and tell what changed in claims and text', () => {
      expect(differences.map(({ claims }) => claims.map((claim) => [claim.id, ...claim.kinds]))).toEqual([
        [
          ['claim-gap', 'reworded'],
          ['claim-ferry', 'reworded', 'regraded', 'resourced'],
        ],
        [['claim-closing', 'added']],
        [],
      ])
      expect(differences.map(({ parts }) => parts.map((part) => part.id))).toEqual([
        [null, 'ferry', 'bridge'],
        ['crossing'],
        ['crossing'],
      ])
    })

    test('call a paragraph that went to another section moved, and nothing else', () => {
      const moved = differences[0]?.parts.flatMap(({ stretches }) =>
        piecesOf(stretches).filter(({ isMoved }) => isMoved),
      )
      expect(moved?.map(({ type }) => type)).toEqual(['removed', 'added'])
      expect(moved?.[0]?.text).toBe(moved?.[1]?.text)
    })

    test('are compared in notes and pictures once both hold them', () => {
      expect(differences.map(({ isComplete }) => isComplete)).toEqual([false, false, true])
      expect(differences.map(({ notes }) => notes.map((note) => note.id))).toEqual([[], [], ['note-closing']])
      expect(differences.map(({ pictures }) => pictures.map((each) => each.id))).toEqual([[], [], ['years']])
    })
  },
)
