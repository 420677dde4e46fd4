import { readFileSync } from 'node:fs'
import { parseSources, type Sources } from '#lib/content/article/sources/sources.ts'
import type { Article } from '#lib/content/article/types.ts'
import { type Locale, locales } from '#lib/locales.ts'
import { parseLibrary } from './parse-library.ts'

/** Origin of absolute URLs in tests. */
export const origin = 'https://example.org'

const folder = 'tests/site/content/kameng-origins'

/** The article of the tests' own site in the languages named. */
export function readArticles(...wanted: Locale[]): Article[] {
  const sources = readSources()
  return parse(
    (wanted.length > 0 ? wanted : [...locales]).map((locale) => ({
      locale,
      text: readFileSync(`${folder}/${locale}.md`, 'utf8'),
      sources,
    })),
  )
}

/** The article of the tests' own site with every kind of block; its files stand for any of their kind. */
export function readEveryBlock(): Article {
  const every = 'tests/site/content/every-block'
  const image = { digest: '0123456789abcdef', width: 1600, height: 1000 }
  const [parsed] = parseLibrary([
    {
      path: `${every}/zh-Hans.md`,
      slug: 'every-block',
      locale: 'zh-Hans',
      // The vocabulary of topics is the library's.
      bytes: Buffer.from(readFileSync(`${every}/zh-Hans.md`, 'utf8').replace(/^topics:.*\n/m, '')),
      sources: readSources(every),
      images: { 'wave.jpg': image, 'figures/tall.jpg': { ...image, digest: 'fedcba9876543210' } },
      downloads: { 'table.csv': { digest: '0123456789abcdef', kind: 'csv', bytes: 100 } },
    },
  ])
  if (parsed === undefined) throw new Error('the library holds no article')
  return parsed.article
}

/** What the claims of an article rest on. */
export function readSources(of = folder): Sources {
  const path = `${of}/sources.yaml`
  return parseSources({ path, bytes: readFileSync(path) })
}

/** A small article with everything that can stand in one. */
export function readSample(change: (text: string) => string = (text) => text): Article {
  const [article] = parse([{ locale: 'zh-Hans', text: change(sample) }])
  if (article === undefined) throw new Error('the sample must be an article')
  return article
}

function parse(files: { locale: Locale; text: string; sources?: Sources }[]): Article[] {
  return parseLibrary(
    files.map(({ locale, text, ...others }) => ({
      ...others,
      path: `${locale}.md`,
      slug: 'kameng-origins',
      locale,
      bytes: Buffer.from(text),
    })),
  ).map(({ article }) => article)
}

const sample = `---
title: 标题里有 <b> 和 "引号" & 别的
question: 问题？
description: 摘要 </script><script>alert(1)</script>。
published: 2026-11-22
revisions:
  - date: 2026-11-22
    note: 首次发表。
  - date: 2026-12-01
    note: 补一份档案。
    section: second
---

:claim[短答案]{#claim-short basis=record}[^one]，见[第二节](#second)。

## 第一节 {#first}

行内 \`[码](#first)\`，[路径](/kameng-origins/second/ "题 \\"名\\"")，[引用链接][ref]，[ref]，<https://example.com/a>。

\`\`\`md
[不是链接](#second)
\`\`\`

![图](/icon.svg)

## 第二节 {#second contested}

:claim[说法带[链接](#first)的话]{#claim-second basis=account}再引[^one]和[^two]。

[ref]: /kameng-origins/first/ "标题"

[^one]: 注一，回[第一节](#first)。
[^two]: 注二。
`
