import { expect, test } from 'vitest'
import { ArticleError, parseArticle } from '#lib/content/article/parse.ts'
import { summarise } from '#lib/content/article/summary.ts'
import { findContractProblems } from '#lib/content/ids/contract.ts'
import { checkLibrary } from '#lib/content/library/check-library.ts'
import { ContentErrors } from '#lib/markdown/content-error.ts'
import { fileOf, problemsOf } from '../../../support/article.ts'

const faulty = `---
title: 题目
question: 问题？
description: 说明。
published: 2026-11-31
revisions:
  - date: 2026-11-31
    note: 首次\u200b发表。
colour: red
---

短答案。

## 起源

**没有关上。

## 迁移 {#moved}

见[别处](/nowhere/)和[此处](#nothing)。

![图](/nope.png)
`

/** Everything that is wrong with a file, by one run over it, the whole site and its lock. */
function explain(text: string): string[] {
  const file = fileOf(text)
  try {
    parseArticle(file)
    return []
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error
    const read = [{ ...summarise(file.path, error.parsed), isFaulty: true }]
    const all = [error, ...checkLibrary(read, new Set()), ...findContractProblems(read, [])]
    return new ContentErrors(all).message.split('\n')
  }
}

test('one run tells what is wrong with front matter, text, links, pictures and ids', () => {
  const lines = explain(faulty).map((message) => message.replace(/^[^:]*\//, ''))
  expect(lines).toEqual([
    expect.stringMatching(/^zh-Hans\.md:5: .*"published" must be a day/),
    expect.stringMatching(/^zh-Hans\.md:7: .*"date" must be a day/),
    expect.stringMatching(/^zh-Hans\.md:8: the character U\+200B/),
    expect.stringMatching(/^zh-Hans\.md:9: unknown field "colour"/),
    expect.stringMatching(/^zh-Hans\.md:14: this heading has no id/),
    expect.stringMatching(/^zh-Hans\.md:16: "\*\*" is left as text/),
    expect.stringMatching(/^zh-Hans\.md:20: the link #nothing leads to nothing/),
    expect.stringMatching(/^zh-Hans\.md:20: the link \/nowhere\/ leads to no page/),
    expect.stringMatching(/^zh-Hans\.md:22: the picture \/nope\.png is not there/),
    expect.stringMatching(/^ids\.lock:1: the ids of this article are not recorded/),
  ])
})

test('front matter that never ends hides nothing that could be known', () => {
  expect(() => parseArticle(fileOf('---\ntitle: 题目\n\n## 甲\n'))).toThrow(
    /^sample\/zh-Hans\.md:1: .*never closed\.[^\n]*$/,
  )
})

test('the short answer is short, and words alone', () => {
  const section = '\n\n## 甲 {#a}\n\n文。'
  expect(problemsOf(`${'字'.repeat(600)}。${section}`)).toEqual([])
  expect(problemsOf(`${'字'.repeat(601)}。${section}`)).toEqual([expect.stringContaining('at most 600')])
  expect(problemsOf(`答。\n\n![图](/icon.svg)${section}`)).toEqual([
    expect.stringContaining('a picture in the short answer'),
  ])
})
