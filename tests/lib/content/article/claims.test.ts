import { describe, expect, test } from 'vitest'
import { groupByBasis } from '#lib/content/article/evidence.ts'
import { articleOf } from '../../../support/article.ts'

const { claims } = articleOf(
  [
    ':claim[短答**案**]{#claim-lead basis=inference}。',
    '## 甲 {#a}',
    '- :claim[一[^n]]{#claim-one basis=record}，:claim[二]{#claim-two basis=figure}',
    '## 乙 {#b}',
    '### 丙 {#c}',
    '> :claim[三]{#claim-three basis=record}',
    '| 表 |\n| - |\n| :claim[四]{#claim-four basis=account} |',
    '[^n]: 注',
  ].join('\n\n'),
)

describe('claims', () => {
  test('are listed in order, with the section of depth 2 they stand in and their text without notes', () => {
    expect(claims).toMatchObject([
      { id: 'claim-lead', basis: 'inference', text: '短答案', sectionId: undefined },
      { id: 'claim-one', basis: 'record', text: '一', sectionId: 'a' },
      { id: 'claim-two', basis: 'figure', text: '二', sectionId: 'a' },
      { id: 'claim-three', basis: 'record', text: '三', sectionId: 'b' },
      { id: 'claim-four', basis: 'account', text: '四', sectionId: 'b' },
    ])
  })

  test('are grouped by grade without losing one', () => {
    const groups = groupByBasis(claims)
    expect(groups.map(({ basis }) => basis)).toEqual(['record', 'account', 'figure', 'inference'])
    expect(groups.flatMap(({ claims: own }) => own).toSorted(byId)).toEqual(claims.toSorted(byId))
  })
})

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1
}
