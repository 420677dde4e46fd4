import { type ArticleSummary, summarise } from '#lib/content/article/summary.ts'
import type { Locale } from '#lib/locales.ts'
import { fileOf, sourceOf } from './article.ts'
import { parseLibrary } from './parse-library.ts'

/** What a summary in a test differs by from a small article. */
interface SummaryFields {
  slug: string
  locale?: Locale
  published?: string
  revised?: string
  topics?: string[]
}

/** A small article without its text, with these fields. */
export function summaryOf({
  slug,
  locale = 'zh-Hans',
  published = '2024-01-31',
  revised,
  topics = [],
}: SummaryFields): ArticleSummary {
  const [parsed] = parseLibrary([fileOf(sourceOf('短答案。\n\n## 一 {#one}\n\n文。'), slug, locale)])
  if (parsed === undefined) throw new Error('the library holds no article')
  const { article } = summarise(parsed.path, parsed)
  const dates = revised === undefined ? [published] : [published, revised]
  return {
    ...article,
    modified: revised ?? published,
    frontmatter: {
      ...article.frontmatter,
      title: `题${slug}`,
      published,
      revisions: dates.map((date) => ({ date, note: '改。' })),
      topics,
    },
  }
}
