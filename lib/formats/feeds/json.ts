import { generateJsonFeed } from 'feedsmith'
import { mediaTypes } from '#lib/base/media-types.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { site } from '#lib/site.ts'
import { aboutPath, absoluteUrl, homePath } from '#lib/urls.ts'
import { type Feed, startOfDay } from './entries.ts'

/** A feed as JSON Feed, version 1.1. */
export function formatJson({ origin, locale, url, entries }: Feed): string {
  const feed = generateJsonFeed(
    {
      title: site.name,
      description: messagesFor(locale).tagline,
      home_page_url: absoluteUrl(origin, homePath(locale)),
      feed_url: url,
      icon: absoluteUrl(origin, '/icon-512.png'),
      favicon: absoluteUrl(origin, '/icon-192.png'),
      language: locale,
      authors: [{ name: site.organisation, url: absoluteUrl(origin, aboutPath(locale)) }],
      items: entries.map((entry) => ({
        id: entry.id,
        url: entry.url,
        title: entry.title,
        summary: entry.summary,
        content_html: entry.html,
        image: entry.image,
        date_published: startOfDay(entry.published),
        date_modified: startOfDay(entry.updated),
        ...(entry.book !== undefined && {
          attachments: [{ url: entry.book, mime_type: mediaTypes.epub }],
        }),
        ...(entry.authors.length > 0 && { authors: entry.authors.map((name) => ({ name })) }),
      })),
    },
    { strict: true },
  )
  return `${JSON.stringify(feed, null, 1)}\n`
}
