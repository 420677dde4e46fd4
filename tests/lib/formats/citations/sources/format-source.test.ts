import { Cite } from '@citation-js/core'
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
  language: 'en',
}

type Fields = Partial<Source>

/** What each type is found with, and how it is cited: in Chinese, and in English. */
const golden: Record<SourceType, [chinese: Fields, gbt7714: string, english: Fields, apa: string]> = {
  webpage: [
    { container: '网站' },
    '作者. 题名[EB/OL]. 网站. （2020-09-18）[2026-11-28]. https://example.org/a.',
    { container: '网站' },
    'Author. (2020, September 18). Title. 网站. https://example.org/a',
  ],
  news: [
    { container: '支点财经' },
    '作者. 题名[N/OL]. 支点财经，2020-09-18[2026-11-28]. https://example.org/a.',
    { container: 'The Daily', publisher: 'Press' },
    'Author. (2020, September 18). Title. The Daily. Press. https://example.org/a',
  ],
  law: [
    { number: '主席令第七号' },
    '作者. 题名[EB/OL]. 主席令第七号. （2020-09-18）[2026-11-28]. https://example.org/a.',
    { number: 'Order No. 7' },
    'Author. (2020, September 18). Title (Order No. 7). https://example.org/a',
  ],
  filing: [
    { container: '上市文件', publisher: '交易所' },
    '作者. 题名[R/OL]. 上市文件，交易所. （2020-09-18）[2026-11-28]. https://example.org/a.',
    { number: 'Form 20-F', publisher: 'Exchange' },
    'Author. (2020, September 18). Title (Form 20-F). Exchange. https://example.org/a',
  ],
  book: [
    { place: '北京', publisher: '检查出版社' },
    '作者. 题名[M/OL]. 北京：检查出版社，2020[2026-11-28]. https://example.org/a.',
    { author: 'Smith, J.', place: 'London', publisher: 'Press', issued: '2004' },
    'Smith, J. (2004). Title. Press. https://example.org/a',
  ],
  article: [
    { container: '学报', number: '3（2）' },
    '作者. 题名[J/OL]. 学报，2020，3（2）[2026-11-28]. https://example.org/a.',
    { container: '学报', issued: '2020-09' },
    'Author. (2020, September). Title. 学报. https://example.org/a',
  ],
  post: [
    {},
    '作者. 题名[EB/OL]. （2020-09-18）[2026-11-28]. https://example.org/a.',
    { title: 'Why?', publisher: 'Author' },
    'Author. (2020, September 18). Why? https://example.org/a',
  ],
  interview: [
    { title: '［谈话记录］' },
    '作者. ［谈话记录］[Z/OL]. （2020-09-18）[2026-11-28]. https://example.org/a.',
    { container: '口述史' },
    'Author. (2020, September 18). Title. 口述史. https://example.org/a',
  ],
  'company-history': [
    { publisher: '公司' },
    '作者. 题名[Z/OL]. 公司. （2020-09-18）[2026-11-28]. https://example.org/a.',
    { publisher: 'Company', issued: '1999' },
    'Author. (1999). Title. Company. https://example.org/a',
  ],
}

describe('a source', () => {
  test.each(sourceTypes)('of type %s is cited as its type is, in Chinese and in English', (type) => {
    const [ofChinese, gbt7714, ofEnglish, apa] = golden[type]
    expect(join(formatSourceGbt7714({ ...chinese, type, ...ofChinese }))).toBe(gbt7714)
    expect(join(formatSourceApa({ ...english, type, ...ofEnglish }))).toBe(apa)
  })

  test('on paper has no day of access, no brackets round its date, and a mark without OL', () => {
    const { url: _, accessed: __, ...rest } = chinese
    const book = { ...rest, type: 'book', author: '张三', publisher: '检查出版社', issued: '2004' } as const
    expect(join(formatSourceGbt7714(book))).toBe('张三. 题名[M]. 检查出版社，2004.')
    expect(join(formatSourceGbt7714({ ...rest, type: 'law', number: '主席令第七号' }))).toBe(
      '作者. 题名[Z]. 主席令第七号，2020-09-18.',
    )
    expect(join(formatSourceApa(book))).toBe('张三. (2004). 《题名》. 检查出版社.')
  })

  test('whose author ends with a full stop gets no second one', () => {
    const smith = { ...english, type: 'book', author: 'Smith, J.' } as const
    expect(formatSourceApa(smith).before).toBe('Smith, J. (2020, September 18). ')
    expect(formatSourceGbt7714(smith).before).toBe('Smith, J. ')
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
      '《题名》. (n.d.). https://example.org/a',
    )
    expect(join(formatSourceApa({ ...rest, type: 'webpage', title: '在哪里？', publisher: '网站' }))).toBe(
      '《在哪里？》. (n.d.). 网站. https://example.org/a',
    )
  })

  test('with a description for a title shows it as it is', () => {
    const described = { ...chinese, title: '［关于某事的转述］', type: 'webpage' } as const
    expect(formatSourceApa(described).title).toBe('［关于某事的转述］')
    expect(formatSourceGbt7714(described).title).toBe('［关于某事的转述］')
  })

  test('becomes an item of CSL-JSON', () => {
    const law = { ...english, type: 'law', issued: '2020', number: 'No. 5', container: 'Container' } as const
    expect(toCsl({ ...law, place: 'London', publisher: 'Press' })).toEqual({
      id: 'a',
      type: 'legislation',
      title: 'Title',
      author: [{ literal: 'Author' }],
      publisher: 'Press',
      'publisher-place': 'London',
      'container-title': 'Container',
      number: 'No. 5',
      issued: { 'date-parts': [[2020]] },
      accessed: { 'date-parts': [[2026, 11, 28]] },
      URL: 'https://example.org/a',
      language: 'en',
    })
  })

  test('is read by a parser of CSL-JSON as it was written', () => {
    const items = sourceTypes.map((type) =>
      toCsl({ ...chinese, ...golden[type][0], key: `key-${type}`, type, place: '北京', container: '文集' }),
    )
    expect(readBack(items)).toMatchObject(items)
  })
})

/** Reads CSL-JSON with a parser of others. */
function readBack(items: unknown[]): unknown[] {
  return new Cite(JSON.stringify(items)).data.map((item) => ({ ...item }))
}

function join({ before, title, after }: FormattedSource): string {
  return before + title + after
}
