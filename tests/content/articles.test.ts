import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { countCharacters, countWords } from '#lib/content/article/reading-time.ts'
import { buildToc } from '#lib/content/article/toc.ts'
import type { Article } from '#lib/content/article/types.ts'
import { parseLibrary } from '#lib/content/library/check-library.ts'
import { isLocale } from '#lib/locales.ts'
import { idsOf, parseErrorsOf, textOf } from '../support/html.ts'

/** The real articles, each language, as the site publishes them. */
const articles = parseLibrary(
  readdirSync('content').flatMap((slug) =>
    readdirSync(path.join('content', slug)).flatMap((name) => {
      const locale = name.replace(/\.md$/, '')
      const file = path.join('content', slug, name)
      return name.endsWith('.md') && isLocale(locale)
        ? [{ path: file, slug, locale, bytes: readFileSync(file) }]
        : []
    }),
  ),
)

test('there are articles', () => {
  expect(articles.length).toBeGreaterThan(0)
})

describe.each(
  articles.map(({ article, anchors }) => ({ name: `${article.slug} ${article.locale}`, article, anchors })),
)('$name', ({ article, anchors }) => {
  test('has every id once, in its HTML too', () => {
    expect(duplicatesOf(anchors)).toEqual([])
    const html = htmlOf(article)
    expect(duplicatesOf(idsOf(html))).toEqual([])
    expect(parseErrorsOf(html)).toEqual([])
    for (const { id } of article.claims) expect(idsOf(html)).toContain(id)
  })

  test('is a whole article: text, claims of every section, notes that are used', () => {
    expect(article.sections.length).toBeGreaterThanOrEqual(3)
    for (const { id, text } of article.sections) {
      expect(text.trim(), id).not.toBe('')
      expect(
        article.claims.some(({ sectionId }) => sectionId === id),
        `claims in ${id}`,
      ).toBe(true)
    }
    expect(
      article.claims.some(({ sectionId }) => sectionId === undefined),
      'claims in the short answer',
    ).toBe(true)
    for (const { references, html } of article.notes) {
      expect(references.length).toBeGreaterThan(0)
      expect(textOf(html).length).toBeGreaterThan(8)
    }
    expect(buildToc(article).map(({ id }) => id)).toEqual(article.sections.map(({ id }) => id))
  })

  test('has a description that a search result shows whole', () => {
    const length = article.locale === 'en' ? [100, 320] : [50, 160]
    expect(article.frontmatter.description.length).toBeGreaterThanOrEqual(length[0] ?? 0)
    expect(article.frontmatter.description.length).toBeLessThanOrEqual(length[1] ?? 0)
  })
})

describe('every language of an article', () => {
  const bySlug = Map.groupBy(articles, ({ article }) => article.slug)
  test.each([...bySlug])(
    '%s has the same sections, subsections, claims with their grades, and notes',
    (_, editions) => {
      const [first, ...others] = editions.map(({ article }) => ({
        toc: buildToc(article).map(({ id, children }) => [id, children.map((child) => child.id)]),
        contested: article.sections.map(({ contested }) => contested),
        claims: article.claims.map(({ id, basis, sectionId }) => `${sectionId} ${id} ${basis}`).toSorted(),
        notes: article.notes.map(({ id }) => id).toSorted(),
        dates: article.frontmatter.revisions.map(({ date }) => date),
      }))
      for (const other of others) expect(other).toEqual(first)
    },
  )
})

describe('kameng-origins', () => {
  const chinese = articles.find(
    ({ article }) => article.slug === 'kameng-origins' && article.locale === 'zh-Hans',
  )?.article
  if (chinese === undefined) throw new Error('the article kameng-origins is missing')
  const text = [chinese.lead, ...chinese.sections].map((section) => section.text).join('')

  test('is long enough to be an article, in five sections with their addresses', () => {
    expect(countCharacters(text)).toBeGreaterThanOrEqual(3000)
    expect(chinese.sections.map(({ id }) => id)).toEqual([
      'origins',
      'hangzhou-shenzhen',
      'headquarters',
      'controversy',
      'conclusion',
    ])
    for (const section of chinese.sections)
      expect(countCharacters(section.text), section.id).toBeGreaterThan(250)
  })

  test.each([
    ['2001年9月28日', 'record'],
    ['2003年5月', 'record'],
    ['2003年10月', 'record'],
    ['2004年12月', 'record'],
    ['2005年3月21日', 'record'],
    ['6月6日', 'record'],
    ['2005年前后', 'account'],
    ['2006年前后', 'account'],
    ['2008年前后', 'figure'],
    ['超过10万', 'figure'],
    ['约40%', 'figure'],
    ['2009年6月', 'record'],
    ['2009年9月', 'record'],
    ['2010年至2015年', 'account'],
    ['2016年11月7日', 'record'],
    ['2017年6月1日', 'record'],
    ['2018年8月31日', 'record'],
    ['2019年1月1日', 'record'],
  ])('%s stands in a claim graded %s', (fact, basis) => {
    const claims = chinese.claims.filter((claim) => claim.text.includes(fact))
    expect(claims.map((claim) => claim.basis)).toContain(basis)
  })

  test.each([
    'QQ群',
    '文三路',
    '滨江',
    '华强北',
    '娄底',
    '上饶',
    '香港',
    '东南亚',
    '成都',
    '武汉',
    '佣金分成',
    '盗刷',
    '洗钱',
    '一核多极',
    '2016年后',
    '人才补贴',
  ])('tells of %s', (fact) => {
    expect(text).toContain(fact)
  })

  test('marks the two sections on which sources disagree', () => {
    expect(chinese.sections.filter(({ contested }) => contested).map(({ id }) => id)).toEqual([
      'hangzhou-shenzhen',
      'controversy',
    ])
  })

  test('cites no address but those that are known', () => {
    const links = chinese.notes.flatMap(({ html }) =>
      [...html.matchAll(/href="(http[^"]*)"/g)].map((match) => match[1]),
    )
    expect(links.toSorted()).toEqual([
      'http://news.cctv.cn/china/20090627/101038.shtml',
      'https://big5.cri.cn/gate/big5/taiwan.cri.cn/20181024/df5e5ff9-fd80-21bd-4997-4782bb46a378.html',
    ])
  })

  test('in English is a whole article too', () => {
    const english = articles.find(
      ({ article }) => article.slug === 'kameng-origins' && article.locale === 'en',
    )?.article
    expect(
      english === undefined ||
        countWords([english.lead, ...english.sections].map((section) => section.text).join(' ')) > 1500,
    ).toBe(true)
  })
})

function htmlOf({ lead, sections, notes }: Article): string {
  return [
    ...[lead, ...sections].flatMap(({ blocks }) =>
      blocks.map((block) => ('html' in block ? block.html : '')),
    ),
    ...notes.map(({ html }) => html),
  ].join('')
}

function duplicatesOf(ids: readonly string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index)
}
