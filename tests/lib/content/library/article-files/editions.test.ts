import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { sha256 } from '#lib/base/hash.ts'
import { parseArticle } from '#lib/content/article/parse.ts'
import { summarise } from '#lib/content/article/summary.ts'
import { currentEdition } from '#lib/content/editions/current-edition.ts'
import { buildEditionData } from '#lib/content/editions/edition-data.ts'
import { formatEditionsLock, frozenPath } from '#lib/content/editions/editions-lock.ts'
import { listEditions } from '#lib/content/editions/list-editions.ts'
import { findContractProblems, updateLocks } from '#lib/content/ids/contract.ts'
import {
  adviseOnEditions,
  findLostEditions,
  readAllEditions,
  withEditions,
} from '#lib/content/library/article-files/editions.ts'
import type { Locale } from '#lib/locales.ts'
import { fileOf, sourceOf } from '../../../../support/article.ts'
import { parseLibrary } from '../../../../support/parse-library.ts'
import { scratchFolder } from '../../../../support/scratch-folder.ts'

const read = summarise(
  'content/a/zh-Hans.md',
  parseArticle(fileOf(sourceOf('答。\n\n## 一 {#one}\n\n文。'), 'a')),
)
const lockPath = 'content/a/editions/editions.lock'

test('editions of a language, or of an article, that is not published are told', () => {
  const kept = { slug: 'a', locale: 'zh-Hans', lockPath } as const
  expect(findLostEditions([kept], [read])).toEqual([])
  const lost = [{ ...kept, locale: 'en' } as const, { ...kept, slug: 'b' }]
  expect(findLostEditions(lost, [read]).map(({ message }) => message)).toEqual([
    expect.stringContaining(`${lockPath}:1: there are editions in en, and a/en.md is not published`),
    expect.stringContaining('b/zh-Hans.md is not published'),
  ])
})

test('an edition that was recorded may be taken back, but not be deleted with its lock', () => {
  const days = (editions: string[], withdrawals: string[]) => () => ({
    editions: editions.map((date) => ({ date, digest: 'a', files: [] })),
    withdrawals: withdrawals.map((date) => ({ date, on: '2024-02-01', reason: '误发。' })),
  })
  const holding = (list?: ReturnType<typeof days>) =>
    withEditions(
      new Map(list && [['a', list]]),
      parseLibrary([fileOf(sourceOf('答。\n\n## 一 {#one}\n\n文。'), 'a')]),
    )
  const [update] = updateLocks(holding(days(['2024-01-31'], [])), [])
  const locks = [{ path: 'content/a/ids.lock', slug: 'a', bytes: Buffer.from(update?.text ?? '') }]
  const problems = (articles: ReturnType<typeof holding>, lockFiles = locks) =>
    findContractProblems(articles, lockFiles).map(({ message }) => message)
  expect(update?.text).toContain('\nedition 2024-01-31/zh-Hans\n')
  expect(problems(holding(days(['2024-01-31'], [])))).toEqual([])
  expect(problems(holding(days([], ['2024-01-31'])))).toEqual([])
  expect(problems(holding())).toEqual([
    expect.stringContaining('a/ids.lock:4: the edition "2024-01-31/zh-Hans" was published and is gone'),
  ])
  const gone = `${update?.text}`.replace('31/zh-Hans\n', '31/zh-Hans gone: 法院判令删除。\n')
  expect(problems(holding(), [{ ...locks[0], path: 'a', slug: 'a', bytes: Buffer.from(gone) }])).toEqual([])
  expect(problems(holding(days(['2024-01-31', '2024-02-01'], [])))).toEqual([
    expect.stringContaining('the edition "2024-02-01/zh-Hans" is not in ids.lock yet. Run npm run ids'),
  ])
})

test.each([
  ['2024-01-30', 1],
  ['2024-01-31', 0],
])('once the edition of %s was taken back in another language, %i are missed', (date, count) => {
  const withdrawals = [{ date, on: '2024-02-01', locales: ['en' as const], reason: '误发。' }]
  const own = new Map([['a', (locale: Locale) => listEditions({ files: [], withdrawals }, locale)]])
  expect(adviseOnEditions(own, [read])).toHaveLength(count)
})

test('no edition is missed of a day that front matter with faults does not name', () => {
  const own = new Map([['a', (locale: Locale) => listEditions({ files: [], withdrawals: [] }, locale)]])
  const frontmatter = { ...read.article.frontmatter, published: '', revisions: [] }
  expect(adviseOnEditions(own, [read])).toHaveLength(1)
  expect(adviseOnEditions(own, [{ ...read, article: { ...read.article, frontmatter } }])).toEqual([])
})

test('a text that is not that of its edition is told, at the line of its revision', () => {
  const edition = { date: '2024-01-31', digest: 'a', files: [], says: 'one' }
  const own = new Map([['a', () => ({ editions: [edition], withdrawals: [] })]])
  expect(adviseOnEditions(own, [{ ...read, says: 'one' }])).toEqual([])
  expect(adviseOnEditions(own, [read])).toEqual([])
  const message = expect.stringContaining('the text differs from its edition of 2024-01-31')
  expect(adviseOnEditions(own, [{ ...read, says: 'other' }])).toEqual([
    { path: 'content/a/zh-Hans.md', warnings: [{ line: 7, message }] },
  ])
})

test('what editions of earlier programs say is compared with what articles say', async () => {
  const { article } = parseArticle(fileOf(sourceOf('答。\n\n## 一 {#one was=eins}\n\n文。'), 'a'))
  const data = buildEditionData(article, '2024-01-31')
  const folder = await scratchFolder('editions')
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(`${folder}/2024-01-31/zh-Hans`, { recursive: true })
  const files = ['edition.json', 'index.html'].map((name) => {
    const file = { date: '2024-01-31', locale: 'zh-Hans' as const, name }
    // The first editions do not say what something was called before.
    const parts = data.parts.map(({ was: _, ...part }) => part)
    const bytes = name === 'index.html' ? '页' : JSON.stringify({ ...data, parts })
    writeFileSync(`${folder}/${frozenPath(file)}`, bytes)
    return { ...file, digest: sha256(bytes) }
  })
  writeFileSync(`${folder}/editions.lock`, formatEditionsLock({ files, withdrawals: [] }))
  const { bySlug, errors } = readAllEditions([{ path: folder, slug: 'a', stamp: '' }])
  expect(errors).toEqual([])
  const own = { ...article, editions: bySlug.get('a')?.('zh-Hans').editions ?? [] }
  expect(currentEdition(own)?.date).toBe('2024-01-31')
  expect(currentEdition({ ...own, frontmatter: { ...own.frontmatter, title: '别的' } })).toBe(undefined)
})
