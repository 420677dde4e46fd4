import type { Article } from '#lib/content/article/types.ts'
import { absoluteUrl, articlePath } from '#lib/urls.ts'

/** What Baidu reads of a page's dates. */
export interface BaiduTimes {
  '@context': string
  '@id': string
  title: string
  /** `YYYY-MM-DDThh:mm:ss` in Chinese time; a publication is dated by its day, so the time is its first second. */
  pubDate: string
  upDate: string
}

/**
 * Dates of a Chinese article as Baidu's rules for landing pages ask for them (ziyuan.baidu.com, college article
 * 2210: JSON-LD of its own context, no other form is read). Undefined in other languages, which it does not index.
 */
export function buildBaiduTimes(origin: string, article: Article): BaiduTimes | undefined {
  const { locale, slug, frontmatter } = article
  if (!locale.startsWith('zh')) return undefined
  return {
    '@context': 'https://ziyuan.baidu.com/contexts/cambrian.jsonld',
    '@id': absoluteUrl(origin, articlePath(locale, slug)),
    title: frontmatter.title,
    pubDate: `${frontmatter.published}T00:00:00`,
    upDate: `${article.modified}T00:00:00`,
  }
}
