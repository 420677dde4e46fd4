import { sourceId } from '#lib/content/article/sources/sources.ts'
import type { CitedSource, Claim } from '#lib/content/article/types.ts'
import { formatSourceApa, formatSourceGbt7714 } from '#lib/formats/citations/sources/format-source.ts'
import type { Locale } from '#lib/locales.ts'
import type { Messages } from '#lib/messages/index.ts'
import { fragment } from '#lib/urls.ts'

interface SourceListProps {
  sources: readonly CitedSource[]
  claims: readonly Claim[]
  locale: Locale
  messages: Messages
}

/** What the article rests on: each source in full, how it was seen, and the claims that fall if it falls. */
export function SourceList({ sources, claims, locale, messages }: SourceListProps) {
  if (sources.length === 0) return null
  const { sources: words } = messages
  const format = locale.startsWith('zh') ? formatSourceGbt7714 : formatSourceApa
  return (
    <section aria-labelledby="sources">
      <h2 id="sources" tabIndex={-1} className="text-xl mb-3">
        {words.title}
      </h2>
      <ol className="list-none p-0 text-sm print:text-xs">
        {sources.map((source) => {
          const { before, title, after } = format(source)
          return (
            <li key={source.key} className="mb-4 wrap-anywhere">
              {source.noteNumber !== undefined && (
                <a
                  className="text-muted no-underline"
                  href={fragment(sourceId(source.key))}
                  aria-label={messages.noteBack(source.noteNumber)}
                >
                  {`[${source.noteNumber}] `}
                </a>
              )}
              {before}
              {source.url === undefined ? title : <a href={source.url}>{title}</a>}
              {after}
              <span className="block text-muted">
                {[words.kinds[source.kind], seenWords(source, words), ...source.locators].join(
                  words.separator,
                )}
                {source.archived.map(({ url, date }) => (
                  <span key={url}>
                    {words.separator}
                    <a href={url}>{words.archived(messages.date(date))}</a>
                  </span>
                ))}
                {source.reason !== undefined && `${words.separator}${words.noArchive}`}
              </span>
              <Resting source={source} claims={claims} messages={messages} />
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function seenWords({ seen }: CitedSource, words: Messages['sources']): string {
  if (typeof seen === 'object') return words.citedBy(seen.citedBy)
  return seen === 'original' ? words.original : words.copy
}

interface RestingProps {
  source: CitedSource
  claims: readonly Claim[]
  messages: Messages
}

function Resting({ source, claims, messages }: RestingProps) {
  if (source.claims.length === 0) return null
  const resting = claims.filter(({ id }) => source.claims.includes(id))
  return (
    <details>
      <summary>{messages.sources.resting(resting.length)}</summary>
      <ul>
        {resting.map(({ id, text }) => (
          <li key={id}>
            <a href={fragment(id)}>{text}</a>
          </li>
        ))}
      </ul>
    </details>
  )
}
