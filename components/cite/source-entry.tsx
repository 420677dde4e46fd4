import { quoteTitle } from '#lib/content/article/sources/short-form.ts'
import type { Article, CitedSource } from '#lib/content/article/types.ts'
import { formatSourceApa, formatSourceGbt7714 } from '#lib/formats/citations/sources/format-source.ts'
import type { Messages } from '#lib/messages/index.ts'
import { sourcePath } from '#lib/urls.ts'

interface SourceEntryProps extends Pick<Article, 'sources' | 'locale' | 'slug'> {
  source: CitedSource
  messages: Messages
}

/** A source in full: its reference, how near it is and how it was seen, and the copies that archives keep. */
export function SourceEntry({ source, sources, locale, slug, messages }: SourceEntryProps) {
  const { sources: words } = messages
  const { before, title, after } = (locale.startsWith('zh') ? formatSourceGbt7714 : formatSourceApa)(source)
  const { seen } = source
  const citing = typeof seen === 'object' && sources.find(({ key }) => key === seen.citedBy)
  const facts = [
    words.kinds[source.kind],
    ...(typeof seen === 'object' ? [] : [words[seen]]),
    ...source.locators,
  ]
  return (
    <>
      {before}
      {source.url === undefined ? title : <a href={source.url}>{title}</a>}
      {after}
      <span className="block text-muted">
        {facts.join(words.separator)}
        {citing && (
          <>
            {words.separator}
            <a href={sourcePath(locale, slug, citing.key)}>{words.citedBy(quoteTitle(citing.title))}</a>
          </>
        )}
        {source.archived.map(({ url, date }) => (
          <span key={url}>
            {words.separator}
            <a href={url}>{words.archived(messages.date(date))}</a>
          </span>
        ))}
        {source.reason !== undefined && words.separator + words.noArchive}
      </span>
    </>
  )
}
