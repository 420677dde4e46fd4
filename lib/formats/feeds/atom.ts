import { type AtomFeed, generateAtomFeed } from 'feedsmith'
import type { Article } from '#lib/content/article/types.ts'
import type { Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { site } from '#lib/site.ts'
import { aboutPath, absoluteUrl, feedPath, homePath } from '#lib/urls.ts'
import { type FeedEntry, listFeedEntries, newestOf, startOfDay } from './entries.ts'

/** The Atom feed (RFC 4287) of a language, with the full text of everything; `articles` are those in the language. */
export function buildAtomFeed(origin: string, locale: Locale, articles: readonly Article[]): string {
  const entries = listFeedEntries(origin, articles)
  const url = absoluteUrl(origin, feedPath(locale, 'xml'))
  return generateAtomFeed(
    {
      xml: { lang: locale },
      id: url,
      title: { value: site.name },
      subtitle: { value: messagesFor(locale).tagline },
      updated: startOfDay(newestOf(entries) ?? '1970-01-01'),
      links: [
        { rel: 'self', type: 'application/atom+xml', href: url },
        { rel: 'alternate', type: 'text/html', href: absoluteUrl(origin, homePath(locale)) },
        { rel: 'license', href: site.licence },
      ],
      authors: [{ name: site.organisation, uri: absoluteUrl(origin, aboutPath(locale)) }],
      rights: { value: messagesFor(locale).licence },
      icon: absoluteUrl(origin, '/icon-192.png'),
      entries: entries.map(buildEntry),
    },
    { strict: true },
  )
}

function buildEntry({
  id,
  url,
  title,
  summary,
  html,
  published,
  updated,
}: FeedEntry): AtomFeed.Entry<Date, true> {
  return {
    id,
    title: { value: title },
    links: [{ rel: 'alternate', type: 'text/html', href: url }],
    published: startOfDay(published),
    updated: startOfDay(updated),
    summary: { value: summary },
    content: { type: 'html', value: html },
  }
}
