import { type AtomFeed, generateAtomFeed } from 'feedsmith'
import { mediaTypes } from '#lib/base/media-types.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { site } from '#lib/site.ts'
import { aboutPath, absoluteUrl, homePath } from '#lib/urls.ts'
import { type Feed, type FeedEntry, newestOf, startOfDay } from './entries.ts'

/** A feed as Atom (RFC 4287). */
export function formatAtom({ origin, locale, url, entries }: Feed): string {
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

function buildEntry(entry: FeedEntry): AtomFeed.Entry<Date, true> {
  return {
    id: entry.id,
    title: { value: entry.title },
    links: [
      // Readers take the last alternative for the page: a book beside it is enclosed, which is for files to keep.
      { rel: 'alternate', type: 'text/html', href: entry.url },
      ...(entry.book === undefined ? [] : [{ rel: 'enclosure', type: mediaTypes.epub, href: entry.book }]),
    ],
    published: startOfDay(entry.published),
    updated: startOfDay(entry.updated),
    ...(entry.authors.length > 0 && { authors: entry.authors.map((name) => ({ name })) }),
    summary: { value: entry.summary },
    content: { type: 'html', value: entry.html },
  }
}
