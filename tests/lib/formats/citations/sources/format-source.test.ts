import { describe, expect, test } from 'vitest'
import { type Source, type SourceType, sourceTypes } from '#lib/content/article/sources/sources.ts'
import { toCsl } from '#lib/formats/citations/sources/csl.ts'
import {
  type FormattedSource,
  formatSourceApa,
  formatSourceGbt7714,
} from '#lib/formats/citations/sources/format-source.ts'

const chinese: Omit<Source, 'type'> = {
  key: 'a',
  kind: 'primary',
  title: '题名',
  author: '作者',
  issued: '2020-09-18',
  url: 'https://example.org/a',
  accessed: '2026-11-28',
  language: 'zh-CN',
  archived: [],
  seen: 'original',
}
const english: Omit<Source, 'type'> = {
  ...chinese,
  title: 'Title',
  author: 'Author',
  container: 'Container',
  number: 'No. 5',
  issued: '2020',
  language: 'en',
}

const golden: Record<SourceType, [gbt7714: string, apa: string]> = {
  webpage: line('EB/OL'),
  news: line('N/OL'),
  law: line('EB/OL'),
  filing: line('R/OL'),
  book: line('M/OL'),
  article: line('J/OL'),
  post: line('EB/OL'),
  interview: line('Z/OL'),
  'company-history': line('Z/OL'),
}

describe('a source', () => {
  test.each(sourceTypes)('of type %s has its mark in Chinese and its form in English', (type) => {
    const [gbt7714, apa] = golden[type]
    expect(join(formatSourceGbt7714({ ...chinese, type }))).toBe(gbt7714)
    expect(join(formatSourceApa({ ...english, type }))).toBe(apa)
  })

  test('without address has no day of access, and a mark without OL', () => {
    const { url: _, accessed: __, ...rest } = chinese
    expect(join(formatSourceGbt7714({ ...rest, type: 'book' }))).toBe('作者. 题名[M]. （2020-09-18）.')
    expect(join(formatSourceGbt7714({ ...rest, type: 'law', number: '主席令第七号' }))).toBe(
      '作者. 题名[Z]. 主席令第七号. （2020-09-18）.',
    )
    expect(join(formatSourceApa({ ...rest, type: 'law' }))).toBe('作者. (2020-09-18). 《题名》.')
  })

  test('of which little is known ends after its mark', () => {
    const { url: _, accessed: __, issued: ___, ...rest } = chinese
    expect(join(formatSourceGbt7714({ ...rest, type: 'company-history' }))).toBe('作者. 题名[Z].')
  })

  test('without author or day leaves them out', () => {
    const { author: _, issued: __, ...rest } = chinese
    expect(join(formatSourceGbt7714({ ...rest, type: 'webpage', container: '网站' }))).toBe(
      '题名[EB/OL]. 网站. [2026-11-28]. https://example.org/a.',
    )
    expect(join(formatSourceApa({ ...rest, type: 'webpage' }))).toBe(
      '(n.d.). 《题名》. https://example.org/a',
    )
  })

  test('with a description for a title shows it as it is', () => {
    const described = { ...chinese, title: '［关于某事的转述］', type: 'webpage' } as const
    expect(formatSourceApa(described).title).toBe('［关于某事的转述］')
    expect(formatSourceGbt7714(described).title).toBe('［关于某事的转述］')
  })

  test('becomes an item of CSL-JSON', () => {
    expect(toCsl({ ...english, type: 'law' })).toEqual({
      id: 'a',
      type: 'legislation',
      title: 'Title',
      author: [{ literal: 'Author' }],
      'container-title': 'Container',
      number: 'No. 5',
      issued: { 'date-parts': [[2020]] },
      accessed: { 'date-parts': [[2026, 11, 28]] },
      URL: 'https://example.org/a',
      language: 'en',
    })
  })
})

function line(mark: string): [string, string] {
  return [
    `作者. 题名[${mark}]. （2020-09-18）[2026-11-28]. https://example.org/a.`,
    'Author. (2020). Title. No. 5. Container. https://example.org/a',
  ]
}

function join({ before, title, after }: FormattedSource): string {
  return before + title + after
}
