import { SourceEntry } from '#components/cite/source-entry.tsx'
import { sourceId } from '#lib/content/article/sources/sources.ts'
import type { Article } from '#lib/content/article/types.ts'
import type { Messages } from '#lib/messages/index.ts'
import { fragment, sourcePath } from '#lib/urls.ts'

interface SourceListProps extends Pick<Article, 'sources' | 'locale' | 'slug'> {
  messages: Messages
}

/** What the article rests on: each source in full, how it was seen, and the way to the claims that fall if it falls. */
export function SourceList({ sources, locale, slug, messages }: SourceListProps) {
  if (sources.length === 0) return null
  const { sources: words } = messages
  return (
    <section aria-labelledby="sources">
      <h2 id="sources" tabIndex={-1} className="text-xl mb-3 w-fit">
        {words.title}
      </h2>
      <ol className="mb-0 list-none p-0 text-sm print:text-xs">
        {sources.map((source) => (
          <li key={source.key} className="pb-4 wrap-anywhere">
            {source.noteNumber !== undefined && (
              <a
                className="text-muted"
                href={fragment(sourceId(source.key))}
                aria-label={messages.noteBack(source.noteNumber)}
              >
                {`[${source.noteNumber}] `}
              </a>
            )}
            <SourceEntry {...{ source, sources, locale, slug, messages }} />
            <a className="block" href={sourcePath(locale, slug, source.key)}>
              {words.resting(source.claims.length)}
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}
