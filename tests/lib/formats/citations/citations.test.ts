import { Cite } from '@citation-js/core'
import { parse as parseBibtex } from '@retorquere/bibtex-parser'
import { AST, parse as parseRis } from 'astrocite-ris'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildCitations } from '#lib/formats/citations/citations.ts'
import { gbt7714AccessSlot } from '#lib/formats/citations/gbt7714.ts'
import type { CitationSource } from '#lib/formats/citations/source.ts'
import { messagesFor } from '#lib/messages/index.ts'

const article: CitationSource = {
  siteName: '存疑',
  articleTitle: '卡盟从哪里来，总部又搬到了哪里？',
  permalink: 'https://cunyi.example/kameng/',
  published: '2026-11-01',
  revised: '2026-11-22',
  lang: 'zh-Hans',
  words: messagesFor('zh-Hans').citation,
}
const section: CitationSource = {
  ...article,
  sectionTitle: '总部迁移',
  permalink: 'https://cunyi.example/kameng/headquarters/',
}

describe('GB/T 7714—2025', () => {
  test.each<{ example: string; source: Partial<CitationSource>; expected: string }>([
    {
      example: 'the standard’s article by Bawden',
      source: {
        siteName: 'BAWDEN D',
        articleTitle: 'Origins and concepts of digital literacy',
        published: '2008-05-04',
        revised: '2008-05-04',
        accessed: '2013-03-08',
        permalink: 'http://www.soi.city.ac.uk/~dbawden/digital%20literacy%20chapter.pdf',
      },
      expected:
        'BAWDEN D. Origins and concepts of digital literacy[EB/OL]. （2008-05-04）[2013-03-08]. http://www.soi.city.ac.uk/~dbawden/digital%20literacy%20chapter.pdf.',
    },
    {
      example: 'the standard’s article by Hopkinson',
      source: {
        siteName: 'HOPKINSON A',
        articleTitle: 'UNIMARC and metadata: Dublin Core',
        published: '2009-04-22',
        revised: '2009-04-22',
        accessed: '2013-03-27',
        permalink: 'http://archive.ifla.org/IV/ifla64/138-161e.htm',
      },
      expected:
        'HOPKINSON A. UNIMARC and metadata: Dublin Core[EB/OL]. （2009-04-22）[2013-03-27]. http://archive.ifla.org/IV/ifla64/138-161e.htm.',
    },
    {
      example: 'an article of this site',
      source: article,
      expected:
        '存疑. 卡盟从哪里来，总部又搬到了哪里？[EB/OL]. （2026-11-22）. https://cunyi.example/kameng/.',
    },
    {
      example: 'a section as a contribution to its article',
      source: section,
      expected:
        '存疑. 总部迁移[EB/OL]//卡盟从哪里来，总部又搬到了哪里？. （2026-11-22）. https://cunyi.example/kameng/headquarters/.',
    },
    {
      example: 'an author whose abbreviation brings the full stop',
      source: { ...article, siteName: 'Online Computer Library Center, Inc.', accessed: '2026-12-01' },
      expected:
        'Online Computer Library Center, Inc. 卡盟从哪里来，总部又搬到了哪里？[EB/OL]. （2026-11-22）[2026-12-01]. https://cunyi.example/kameng/.',
    },
  ])('$example', ({ source, expected }) => {
    expect(buildCitations({ ...article, ...source }).gbt7714).toBe(expected)
  })

  test('leaves a slot where the reader’s access date completes the reference', () => {
    const { before, after } = gbt7714AccessSlot(buildCitations(section).gbt7714)
    const completed = buildCitations({ ...section, accessed: '2026-12-01' }).gbt7714
    expect(`${before}[2026-12-01]${after}`).toBe(completed)
    expect(() => gbt7714AccessSlot(completed)).toThrow('No place for an access date')
  })
})

describe('APA 7', () => {
  test.each<{ example: string; source: Partial<CitationSource>; expected: string }>([
    {
      example: 'the manual’s webpage by a group author',
      source: {
        siteName: 'World Health Organization',
        articleTitle: 'The top 10 causes of death',
        published: '2018-05-24',
        revised: '2018-05-24',
        permalink: 'https://www.who.int/news-room/fact-sheets/detail/the-top-10-causes-of-death',
        lang: 'en',
        words: messagesFor('en').citation,
      },
      expected:
        'World Health Organization. (2018, May 24). The top 10 causes of death. https://www.who.int/news-room/fact-sheets/detail/the-top-10-causes-of-death',
    },
    {
      example: 'a Chinese article, whose question mark ends the title',
      source: article,
      expected: '存疑. (2026, November 22). 卡盟从哪里来，总部又搬到了哪里？ https://cunyi.example/kameng/',
    },
    {
      example: 'a section',
      source: section,
      expected:
        '存疑. (2026, November 22). 总部迁移. In 卡盟从哪里来，总部又搬到了哪里？ https://cunyi.example/kameng/headquarters/',
    },
  ])('$example', ({ source, expected }) => {
    expect(buildCitations({ ...article, ...source }).apa).toBe(expected)
  })
})

describe('BibTeX', () => {
  test('is read back field by field', () => {
    const { entries, errors } = parseBibtex(buildCitations({ ...section, accessed: '2026-12-01' }).bibtex)
    expect(errors).toEqual([])
    expect(entries).toHaveLength(1)
    expect(entries[0]).toMatchObject({ type: 'online', key: 'kameng-headquarters' })
    expect(entries[0]?.fields).toEqual({
      author: [{ name: '存疑' }],
      title: '卡盟从哪里来，总部又搬到了哪里？：总部迁移',
      year: '2026',
      date: '2026-11-22',
      origdate: '2026-11-01',
      organization: ['存疑'],
      url: section.permalink,
      urldate: '2026-12-01',
      langid: 'chinese',
    })
  })

  test('says nothing twice about a page that was never revised', () => {
    expect(buildCitations({ ...article, revised: article.published }).bibtex).not.toContain('origdate')
  })

  test('keeps every title, whatever TeX thinks of its characters', () => {
    fc.assert(
      fc.property(awkwardText, (articleTitle) => {
        const { entries, errors } = parseBibtex(buildCitations({ ...article, articleTitle }).bibtex)
        expect(errors).toEqual([])
        expect(entries[0]?.fields.title).toBe(articleTitle)
      }),
      { numRuns: 300, seed: 7714 },
    )
  })

  test('keeps URLs verbatim, with braces encoded', () => {
    const permalink = 'https://cunyi.example/a_b/?x=1%20b&y=2#z~{w}'
    const { entries } = parseBibtex(buildCitations({ ...article, permalink }).bibtex)
    expect(entries[0]?.fields.url).toBe('https://cunyi.example/a_b/?x=1%20b&y=2#z~%7Bw%7D')
  })
})

describe('RIS', () => {
  test('is read back line by line', () => {
    const { ris } = buildCitations({ ...section, accessed: '2026-12-01' })
    const [entry, ...others] = AST.parse(ris).children
    expect(others).toEqual([])
    expect(entry?.type).toBe('ELEC')
    expect(Object.fromEntries(entry?.properties.map(({ key, value }) => [key, value]) ?? [])).toMatchObject({
      AU: '存疑',
      TI: '卡盟从哪里来，总部又搬到了哪里？：总部迁移',
      T2: '存疑',
      PY: '2026',
      DA: '2026/11/22/',
      PB: '存疑',
      LA: 'zh-Hans',
      UR: section.permalink,
      Y2: '2026/12/01/',
      N1: '首次发布：2026-11-01',
    })
    expect(ris.split('\r\n').at(-2)).toBe('ER  - ')
  })

  test('means a web page of the site to a reference manager', () => {
    const [item] = parseRis(buildCitations(section).ris)
    expect(item).toMatchObject({
      type: 'webpage',
      title: '卡盟从哪里来，总部又搬到了哪里？：总部迁移',
      'container-title': '存疑',
      URL: section.permalink,
      issued: { 'date-parts': [['2026', '11', '22']] },
    })
    expect(item).not.toHaveProperty('accessed')
  })

  test('keeps any title on its line', () => {
    fc.assert(
      fc.property(awkwardText, (articleTitle) => {
        const [entry] = AST.parse(buildCitations({ ...article, articleTitle }).ris).children
        expect(entry?.properties.find(({ key }) => key === 'TI')?.value).toBe(articleTitle)
      }),
      { numRuns: 30, seed: 7714 },
    )
  })
})

describe('CSL-JSON', () => {
  test('is read by citeproc’s data model: a web page with whole dates', async () => {
    const [item, ...others] = new Cite(buildCitations({ ...section, accessed: '2026-12-01' }).json).data
    expect(others).toEqual([])
    expect(item).toMatchObject({
      type: 'webpage',
      title: '卡盟从哪里来，总部又搬到了哪里？：总部迁移',
      author: [{ literal: '存疑' }],
      'container-title': '存疑',
      issued: { 'date-parts': [[2026, 11, 22]] },
      accessed: { 'date-parts': [[2026, 12, 1]] },
      URL: section.permalink,
    })
  })

  test('has the title and the author of BibTeX and of RIS', () => {
    fc.assert(
      fc.property(awkwardText, (sectionTitle) => {
        const { bibtex, ris, json } = buildCitations({ ...section, sectionTitle, authors: ['王一'] })
        const [entry] = parseBibtex(bibtex).entries
        const [record] = AST.parse(ris).children
        const [item] = JSON.parse(json)
        const tag = (name: string) => record?.properties.find(({ key }) => key === name)?.value
        expect([entry?.fields.title, tag('TI')]).toEqual([item.title, item.title])
        expect([entry?.fields.author, tag('AU'), item.author]).toEqual([
          [{ name: '王一' }],
          '王一',
          [{ literal: '王一' }],
        ])
      }),
      { numRuns: 50, seed: 7714 },
    )
  })
})

describe('what cannot be cited', () => {
  test.each<[string, Partial<CitationSource>, string]>([
    ['a date that does not exist', { revised: '2026-02-30' }, 'not “2026-02-30”'],
    ['a date with a time', { published: '2026-11-01T00:00:00Z' }, 'The published date'],
    ['an access date in words', { accessed: 'today' }, 'The accessed date'],
    ['a revision before the publication', { revised: '2026-10-01' }, 'mend the dates'],
    ['an empty title', { articleTitle: ' \n' }, 'needs a articleTitle'],
    ['a relative permalink', { permalink: '/kameng/' }, 'must be an absolute URL'],
  ])('%s', (_, broken, message) => {
    expect(() => buildCitations({ ...article, ...broken })).toThrow(message)
  })

  test('white space and control characters never reach a format', () => {
    const { ris } = buildCitations({ ...article, articleTitle: '总部\r\nER  - \u0000迁移' })
    expect(ris).toContain('TI  - 总部 ER - 迁移\r\n')
  })
})

describe('authors whom the article names', () => {
  const build = (...authors: string[]) => buildCitations({ ...section, authors })

  test('stand in the place of the site, which is the publisher', () => {
    const { gbt7714, apa, bibtex, ris } = build('王一', '李二')
    expect(gbt7714).toMatch(/^王一, 李二\. 总部迁移\[EB\/OL\]/)
    expect(apa).toMatch(/^王一, & 李二\. \(2026, November 22\)\. .*？ 存疑\. https:/)
    expect(bibtex).toContain('author = {{王一} and {李二}}')
    expect(bibtex).toContain('organization = {{存疑}}')
    expect(ris).toContain('AU  - 王一\r\nAU  - 李二\r\n')
    expect(ris).toContain('PB  - 存疑\r\n')
  })

  test('are named up to the third in GB/T 7714', () => {
    expect(build('甲', '乙', '丙').gbt7714).toMatch(/^甲, 乙, 丙\. /)
    expect(build('甲', '乙', '丙', '丁').gbt7714).toMatch(/^甲, 乙, 丙, 等\. /)
  })

  test('are the site where none is named, and may not be empty', () => {
    expect(build()).toEqual(buildCitations(section))
    expect(() => build(' ')).toThrow('needs a author')
  })
})

/** Texts made of what the formats find hardest, with no white space at the ends or in rows. */
const awkwardText = fc
  .array(fc.constantFrom(...'\\{}$&#%_^~-`\'"?!@=,;:/()[]<>|*+.a Z9é“”‘’—…·《》，。疑'), {
    minLength: 1,
    maxLength: 24,
  })
  .map((characters) => characters.join('').replace(/ +/g, ' ').trim())
  .filter((text) => text !== '')
