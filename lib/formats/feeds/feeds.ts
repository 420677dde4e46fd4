import type { Article } from '#lib/content/article/types.ts'
import type { Locale } from '#lib/locales.ts'
import { absoluteUrl, feedPath } from '#lib/urls.ts'
import { formatAtom } from './atom.ts'
import { type Feed, listFeedEntries } from './entries.ts'
import { formatJson } from './json.ts'

/** Every feed: routes, links to it, lists of files and headers are made of this table. */
export const feeds = [
  { file: 'feed.xml', type: 'application/atom+xml', label: 'Atom', format: formatAtom },
  { file: 'feed.json', type: 'application/feed+json', label: 'JSON Feed', format: formatJson },
] as const satisfies readonly FeedKind[]

/** Name of a feed's file, which stands beside the front page of each language. */
export type FeedFile = (typeof feeds)[number]['file']

/** The text of a feed of a language, with the full text of everything; `articles` are those in the language. */
export function buildFeed(
  file: FeedFile,
  { origin, locale, articles }: { origin: string; locale: Locale; articles: readonly Article[] },
): string {
  const url = absoluteUrl(origin, feedPath(locale, file))
  return kindOf(file).format({ origin, locale, url, entries: listFeedEntries(origin, articles) })
}

/** Media type of a feed. */
export function feedType(file: FeedFile): string {
  return `${kindOf(file).type}; charset=utf-8`
}

interface FeedKind {
  file: string
  /** Media type. */
  type: string
  /** What readers call it, in any language. */
  label: string
  format: (feed: Feed) => string
}

function kindOf(file: FeedFile): FeedKind {
  const kind = feeds.find((each) => each.file === file)
  if (kind === undefined) throw new Error(`There is no feed ${file}.`)
  return kind
}
