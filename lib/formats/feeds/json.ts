import { generateJsonFeed } from 'feedsmith'
import type { Article } from '#lib/content/article/types.ts'
import type { Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { site } from '#lib/site.ts'
import { aboutPath, absoluteUrl, feedPath, homePath } from '#lib/urls.ts'
import { listFeedEntries, startOfDay } from './entries.ts'

/** The JSON Feed (version 1.1) of a language: the entries of the Atom feed. */
export function buildJsonFeed(origin: string, locale: Locale, articles: readonly Article[]): string {
  const feed = generateJsonFeed(
    {
      title: site.name,
      description: messagesFor(locale).tagline,
      home_page_url: absoluteUrl(origin, homePath(locale)),
      feed_url: absoluteUrl(origin, feedPath(locale, 'json')),
      icon: absoluteUrl(origin, '/icon-512.png'),
      favicon: absoluteUrl(origin, '/icon-192.png'),
      language: locale,
      authors: [{ name: site.organisation, url: absoluteUrl(origin, aboutPath(locale)) }],
      items: listFeedEntries(origin, articles).map((entry) => ({
        id: entry.id,
        url: entry.url,
        title: entry.title,
        summary: entry.summary,
        content_html: entry.html,
        image: entry.image,
        date_published: startOfDay(entry.published),
        date_modified: startOfDay(entry.updated),
      })),
    },
    { strict: true },
  )
  return `${JSON.stringify(feed, null, 1)}\n`
}
