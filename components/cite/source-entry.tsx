import type { CitedSource } from '#lib/content/article/types.ts'
import { formatSourceApa, formatSourceGbt7714 } from '#lib/formats/citations/sources/format-source.ts'
import type { Locale } from '#lib/locales.ts'
import type { Messages } from '#lib/messages/index.ts'

interface SourceEntryProps {
  source: CitedSource
  locale: Locale
  messages: Messages
}

/** A source in full: its reference, how near it is and how it was seen, and the copies that archives keep. */
export function SourceEntry({ source, locale, messages }: SourceEntryProps) {
  const { sources: words } = messages
  const { before, title, after } = (locale.startsWith('zh') ? formatSourceGbt7714 : formatSourceApa)(source)
  const facts = [words.kinds[source.kind], explainSeen(source, words), ...source.locators]
  return (
    <>
      {before}
      {source.url === undefined ? title : <a href={source.url}>{title}</a>}
      {after}
      <span className="block text-muted">
        {facts.join(words.separator)}
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

function explainSeen({ seen }: CitedSource, words: Messages['sources']): string {
  if (typeof seen === 'object') return words.citedBy(seen.citedBy)
  return seen === 'original' ? words.original : words.copy
}
