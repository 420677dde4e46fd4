import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TocItem } from '#lib/content/article/toc.ts'
import { buildToc } from '#lib/content/article/toc.ts'
import { articleOf } from '../../../support/article.ts'

describe('the contents list', () => {
  test('names exactly the headings of the source, nested, in order', () => {
    const title = fc.constantFrom('起源', '**杭州**与深圳', '`码`', 'Latin 字', '“引”')
    const subheadings = fc.array(title, { maxLength: 4 })
    fc.assert(
      fc.property(fc.array(fc.tuple(title, subheadings), { minLength: 1, maxLength: 6 }), (parts) => {
        const written = parts.map(([heading, subs], index) => ({
          id: `s-${index}`,
          heading,
          subs: subs.map((sub, place) => ({ id: `s-${index}-${place}`, heading: sub })),
        }))
        const body = written.flatMap(({ id, heading, subs }) => [
          `## ${heading} {#${id}}`,
          '文。',
          ...subs.flatMap((sub) => [`### ${sub.heading} {#${sub.id}}`, '文。']),
        ])
        const plain = (heading: string) => heading.replace(/[*`]/g, '')
        const article = articleOf(['答。', ...body].join('\n\n'))
        const toc = buildToc(article)
        expect(toc.map(outline)).toEqual(
          written.map(({ id, heading, subs }) => ({
            id,
            text: plain(heading),
            depth: 2,
            children: subs.map((sub) => ({ id: sub.id, text: plain(sub.heading), depth: 3, children: [] })),
          })),
        )
        expect(toc.map(({ seconds }) => seconds)).toEqual(article.sections.map(({ seconds }) => seconds))
      }),
      { numRuns: 60 },
    )
  })
})

function outline({ id, text, depth, children }: TocItem): object {
  return { id, text, depth, children: children.map(outline) }
}
