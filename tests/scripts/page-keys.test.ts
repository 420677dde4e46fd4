import { expect, test } from 'vitest'
import type { Topic } from '#lib/content/article/front-matter/topics.ts'
import type { IndexEntry } from '#lib/content/library/article-store.ts'
import { listKeys } from '../../scripts/page-keys.ts'
import { summaryOf } from '../support/summaries.ts'

const topics: Topic[] = [{ key: 'history', names: { 'zh-Hans': '历史', en: 'History' } }]

/** Thirty articles: all but the list of the search have two pages. */
function thirty(): IndexEntry[] {
  return Array.from({ length: 30 }, (_, index) => {
    const slug = `a-${String(index).padStart(2, '0')}`
    return { key: slug, article: summaryOf({ slug, topics: ['history'] }) }
  })
}

function keysOf(entries: readonly IndexEntry[], vocabulary = topics, program = 'program') {
  return new Map(listKeys({ entries, redirects: [], images: [], topics: vocabulary }, program))
}

/** Paths of the later pages that may not be kept when these articles follow the thirty. */
function changed(...[entries, vocabulary, program]: Parameters<typeof keysOf>): string[] {
  const before = keysOf(thirty())
  return [...keysOf(entries, vocabulary, program)]
    .flatMap(([path, key]) => (before.get(path) === key ? [] : [path]))
    .toSorted()
}

const searchPages = [2, 3, 4, 5, 6, 7, 8].map((number) => `/search/page/${number}/`)
const all = ['/page/2/', ...searchPages, '/topics/history/page/2/']

test('the later pages of lists are kept as long as nothing on them changes', () => {
  expect([...keysOf(thirty()).keys()].toSorted()).toEqual(all)
  expect(changed(thirty())).toEqual([])
})

test.each<[string, number, string[]]>([
  ['the first', 0, []],
  ['one that only the search has on a later page', 13, ['/search/page/4/']],
  ['the last', 29, ['/page/2/', '/search/page/8/', '/topics/history/page/2/']],
])('another text of %s article concerns the pages that show it', (_, position, paths) => {
  const rewritten = thirty().map((entry, index) =>
    index === position ? { ...entry, key: 'another' } : entry,
  )
  expect(changed(rewritten)).toEqual(paths)
})

test.each<[string, (entries: IndexEntry[]) => Parameters<typeof keysOf>]>([
  ['there is one article more', (entries) => [[...entries, { key: 'z', article: summaryOf({ slug: 'z' }) }]]],
  [
    'an article appears in another language',
    (entries) => [[...entries, { key: 'en', article: summaryOf({ slug: 'a-00', locale: 'en' }) }]],
  ],
  [
    'an article on another page has another topic',
    ([, ...entries]) => [[{ key: 'a-00', article: summaryOf({ slug: 'a-00', topics: [] }) }, ...entries]],
  ],
  [
    'a topic has another name',
    (entries) => [entries, topics.map((topic) => ({ ...topic, names: { 'zh-Hans': '史', en: 'Past' } }))],
  ],
  ['the program is another', (entries) => [entries, topics, 'another']],
])('all of them are made anew when %s', (_, change) => {
  const kept = all.filter((path) => !changed(...change(thirty())).includes(path))
  expect(kept).toEqual([])
})
