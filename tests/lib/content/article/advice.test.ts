import { describe, expect, test } from 'vitest'
import { parseArticle } from '#lib/content/article/parse.ts'
import type { Locale } from '#lib/locales.ts'
import { fileOf, linesBefore, sourceOf } from '../../../support/article.ts'

/** What the author of a file is advised, as `line: message`. */
function adviceFor(source: string, locale: Locale = 'zh-Hans'): string[] {
  return parseArticle(fileOf(source, 'sample', locale)).warnings.map(
    ({ line, message }) => `${line}: ${message}`,
  )
}

const long = '说明这篇文章讲什么，'.repeat(6)
const good = sourceOf('答。\n\n## 甲 {#a}\n\n文。').replace('一段说明。', long)

test('an article may need no advice', () => {
  expect(adviceFor(good)).toEqual([])
})

describe('a description is as long as a search result shows', () => {
  test.each([
    ['一段说明。', 'short'],
    [long.repeat(3), 'long'],
    ['A few words.', 'short'],
  ])('%s', (description, fault) => {
    expect(adviceFor(good.replace(long, description))).toEqual([
      `4: this description is ${fault} for a search result. Write 50 to 160 Chinese characters, or 100 to 200 Latin ones.`,
    ])
  })

  test('Latin letters are half as wide', () => {
    expect(adviceFor(good.replace(long, 'What this article is about. '.repeat(5)))).toEqual([])
  })
})

test('an article that grades statements does so in each section', () => {
  const body = `答。\n\n## 甲 {#a}\n\n:claim[话]{#claim-a basis=inference}。\n\n## 乙 {#b}\n\n文。`
  expect(adviceFor(sourceOf(body).replace('一段说明。', long))).toEqual([
    `${linesBefore + 7}: the section {#b} grades none of its statements. Mark those of fact: :claim[…]{#claim-… basis=…}.`,
  ])
})

test('an article that grades by sources has a list of them', () => {
  const body =
    '答。\n\n## 甲 {#a}\n\n:claim[话]{#claim-a basis=inference}，:claim[又]{#claim-b basis=account}。'
  expect(adviceFor(sourceOf(body).replace('一段说明。', long))).toEqual([
    `${linesBefore + 5}: this statement is graded by what a source says, and the article has no list of sources. Begin sources.yaml beside this file and cite it, [@key].`,
  ])
})

test('a note says more than a word', () => {
  const body = '答[^a]，又[^b]。\n\n## 甲 {#a-section}\n\n文。\n\n[^a]: 同上。\n[^b]: 这一条说得足够清楚。'
  expect(adviceFor(sourceOf(body).replace('一段说明。', long))).toEqual([
    `${linesBefore + 7}: "同上。" is all that this note says. Say it in the text, or where it comes from.`,
  ])
})

test('front matter keeps the rules of typesetting, each value on its line', () => {
  const source = good
    .replace('title: 题目', 'title: 题目,一')
    .replace('note: 首次发表。', 'note: "首次 发表。"')
  expect(adviceFor(source).map((line) => line.split(':')[0])).toEqual(['2', '8'])
})
