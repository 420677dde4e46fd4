import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { listTree } from '#lib/base/files/tree.ts'
import { parseArticle } from '#lib/content/article/parse.ts'
import { summarise } from '#lib/content/article/summary.ts'
import { explainSlug } from '#lib/content/ids/article-names.ts'
import { checkLibrary } from '#lib/content/library/check-library.ts'
import { fileOf, libraryProblemsOf, sourceOf } from '../../../support/article.ts'
import { parseLibrary } from '../../../support/parse-library.ts'

const page = (link: string) => sourceOf(`答。\n\n## 甲 {#a}\n\n见[链](${link})。`)
const other = fileOf(sourceOf('答。\n\n## 乙 {#b}\n\n:claim[文]{#claim-b basis=record}'), 'other')

describe('links between pages', () => {
  test.each([
    '/',
    '/other/',
    '/other/b/',
    '/other/#b',
    '/other/#claim-b',
    '/other/b/#claim-b',
    '/one/a/',
    '/other/cite/',
    '/other/b/cite/',
    '/archive/',
    '/corrections/',
    '/search/',
    'https://example.org/other/nope',
    'mailto:a@example.org',
  ])('%s leads somewhere', (link) => {
    expect(libraryProblemsOf([fileOf(page(link), 'one'), other])).toEqual([])
  })

  test.each([
    ['/other', 'no page of the site'],
    ['/nope/', 'no page of the site'],
    ['/other/nope/', 'no page of the site'],
    ['/other/a/', 'no page of the site'],
    ['other/', 'no page of the site'],
    ['../other/', 'no page of the site'],
    ['?q', 'no page of the site'],
    ['/other/?q', 'no page of the site'],
    ['/other/#nope', 'no "nope"'],
    ['/other/#%6eope', 'no "%6eope"'],
    ['/other/#', 'no ""'],
    ['/#a', 'no "a"'],
    ['/en/other/', 'no page of the site'],
    ['/other/history/', 'no page of the site'],
    ['/other/2026-01-01/', 'no page of the site'],
  ])('%s is reported with its line', (link, part) => {
    const messages = libraryProblemsOf([fileOf(page(link), 'one'), other])
    expect(messages).toEqual([expect.stringContaining(part)])
    expect(messages[0]).toMatch(/^one\/zh-Hans\.md:\d+: /)
  })

  test('editions can be linked to, and what changed between them', () => {
    const parsed = [
      ['/other/2026-01-01/', '/other/2026-01-01/#b', '/other/history/#changes-2026-01-01', '/other/history/'],
      ['/other/2026-01-02/', '/other/2026-01-01/#nope', '/other/history/#changes-2026-01-02'],
    ].flatMap((links) =>
      links.map((link) => summarise(link, parseArticle(fileOf(page(link), `one-${links.length}`)))),
    )
    const edition = { date: '2026-01-01', digest: '', files: [] }
    const { article, ...others } = summarise('other', parseArticle(other))
    const problems = checkLibrary([...parsed, { ...others, article: { ...article, editions: [edition] } }])
    expect(problems.map(({ path }) => path)).toEqual([
      '/other/2026-01-02/',
      '/other/2026-01-01/#nope',
      '/other/history/#changes-2026-01-02',
    ])
  })

  test('files of the site can be linked to', () => {
    const problems = ['/report.pdf', '/%E8%A1%A8.csv', '/nope.pdf'].flatMap((url) =>
      checkLibrary(
        [summarise(url, parseArticle(fileOf(page(url), 'one')))],
        new Set(['/report.pdf', '/表.csv']),
      ),
    )
    expect(problems.map(({ path }) => path)).toEqual(['/nope.pdf'])
  })

  test('pictures have to be files of the site', () => {
    const parsed = ['/map.png', '/nope.png', '/%E5%9B%BE.png'].map((url) => {
      const path = `${url}.md`
      return summarise(path, parseArticle(fileOf(sourceOf(`答。\n\n## 甲 {#a}\n\n![图](${url})`), 'one')))
    })
    const problems = (files?: ReadonlySet<string>) =>
      checkLibrary(parsed, files).flatMap(({ path, problems: found }) =>
        found.map(({ line }) => `${path}:${line}`),
      )
    const line = sourceOf('答。\n\n## 甲 {#a}\n\n').split('\n').length
    expect(problems(new Set(['/map.png', '/图.png']))).toEqual([`/nope.png.md:${line}`])
    expect(problems()).toEqual([])
  })

  test('may cross languages', () => {
    const english = fileOf(sourceOf('Answer.\n\n## B {#b}\n\nText.'), 'other', 'en')
    expect(libraryProblemsOf([fileOf(page('/en/other/#b'), 'one'), english])).toEqual([])
  })

  test('the problems of every file are told together', () => {
    const broken = sourceOf('答。\n\n## 甲\n\n文')
    expect(
      libraryProblemsOf([fileOf(broken, 'one'), fileOf(broken, 'two'), other]).map(
        (line) => line.split('/')[0],
      ),
    ).toEqual(['one', 'two'])
  })

  test('the same id may stand in two articles', () => {
    expect(parseLibrary([fileOf(page('#a'), 'one'), fileOf(page('#a'), 'two')])).toHaveLength(2)
  })
})

describe('explainSlug', () => {
  test.each([
    ['kameng-origins', true],
    ['a', true],
    ['a1', true],
    ['a'.repeat(48), true],
    ['a'.repeat(49), false],
    ['Kameng', false],
    ['卡盟', false],
    ['a_b', false],
    ['a b', false],
    ['-a', false],
    ['a-', false],
    ['1a', false],
    ['..', false],
    ['a%20b', false],
    ['a.b', false],
    ['', false],
    ['en', false],
    ['cards', false],
    ['con', false],
    ['lpt1', false],
    ['search', false],
    ['topics', false],
    ['console', true],
    ['healthz', false],
    ['feed', false],
  ])('%j: %s', (slug, allowed) => {
    expect(explainSlug(slug) === undefined).toBe(allowed)
  })

  test('refuses every first segment that a route of the site has', () => {
    const routes = ['app', 'app/(en)', 'app/(zh-Hans)'].flatMap((folder) =>
      readdirSync(folder, { withFileTypes: true }).filter(
        (entry) =>
          entry.isDirectory() &&
          /^[a-z]/.test(entry.name) &&
          listTree(`${folder}/${entry.name}`).some(({ path }) =>
            /(?:^|\/)(?:page|route)(?:\.dev)?\.tsx?$/.test(path),
          ),
      ),
    )
    expect(routes.length).toBeGreaterThan(8)
    for (const { name } of routes) expect(explainSlug(name.replace(/\..*/, '')), name).toBeDefined()
  })
})
