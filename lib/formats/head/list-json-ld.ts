import type { CollectionPage, Graph } from 'schema-dts'
import type { ArticleSummary } from '#lib/content/article/summary.ts'
import type { TopicList } from '#lib/content/lists/topics.ts'
import type { Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { absoluteUrl, articlePath, topicPath, topicsPath } from '#lib/urls.ts'
import { buildBreadcrumb } from './breadcrumb.ts'
import type { Step } from './trail.ts'

interface DescribedList {
  locale: Locale
  /** Path of the page. */
  path: string
  name: string
  /** What the page shows of the list, in order. */
  articles: readonly Pick<ArticleSummary, 'slug'>[]
  /** The way to the page; of the front page there is none. */
  trail: readonly Step[]
}

/** A page of a list: the articles on it, in order, and the way to it. */
export function buildListJsonLd(origin: string, list: DescribedList): Graph {
  const breadcrumb = list.trail.length > 1 ? [buildBreadcrumb(origin, list.trail)] : []
  return { '@context': 'https://schema.org', '@graph': [buildCollection(origin, list), ...breadcrumb] }
}

/** The list of topics: the list of each, and the way to the page. */
export function buildTopicsJsonLd(
  origin: string,
  locale: Locale,
  topics: readonly TopicList[],
  trail: readonly Step[],
): Graph {
  const url = absoluteUrl(origin, topicsPath(locale))
  const page: CollectionPage = {
    '@type': 'CollectionPage',
    '@id': url,
    url,
    name: messagesFor(locale).lists.topics,
    inLanguage: locale,
    hasPart: topics.map(({ topic: { key, names } }) => ({
      '@type': 'CollectionPage',
      '@id': absoluteUrl(origin, topicPath(locale, key)),
      name: names[locale],
    })),
  }
  return { '@context': 'https://schema.org', '@graph': [page, buildBreadcrumb(origin, trail)] }
}

function buildCollection(origin: string, { locale, path, name, articles }: DescribedList): CollectionPage {
  const url = absoluteUrl(origin, path)
  return {
    '@type': 'CollectionPage',
    '@id': `${url}#articles`,
    url,
    name,
    inLanguage: locale,
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: articles.length,
      itemListElement: articles.map(({ slug }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        url: absoluteUrl(origin, articlePath(locale, slug)),
      })),
    },
  }
}
