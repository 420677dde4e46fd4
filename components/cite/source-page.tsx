import { JsonLd } from '#components/shell/json-ld.tsx'
import { PageShell } from '#components/shell/page-shell.tsx'
import type { Article, CitedSource } from '#lib/content/article/types.ts'
import { buildSourceJsonLd } from '#lib/formats/head/source-json-ld.ts'
import type { Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { articlePath, fragment, sourcePath } from '#lib/urls.ts'
import { SourceEntry } from './source-entry.tsx'

interface SourcePageProps {
  /** Start of absolute URLs. */
  origin: string
  /** The languages that the article is published in. */
  locales: readonly Locale[]
  article: Article
  source: CitedSource
}

/** The page on a source: what it is, how it was seen, the words relied on, and every claim that rests on it. */
export function SourcePage({ origin, locales, article, source }: SourcePageProps) {
  const { locale, slug, frontmatter, claims } = article
  const messages = messagesFor(locale)
  const { sources: words } = messages
  const page = articlePath(locale, slug)
  const resting = claims.filter(({ id }) => source.claims.includes(id))
  return (
    <>
      <JsonLd data={buildSourceJsonLd(origin, article, source)} />
      <PageShell locale={locale} locales={locales} pathIn={(other) => sourcePath(other, slug, source.key)}>
        <article className="cite">
          <h1>{source.title}</h1>
          <p className="question">
            <a href={page}>{frontmatter.title}</a>
          </p>
          <p className="wrap-anywhere">
            <SourceEntry source={source} locale={locale} messages={messages} />
          </p>
          {source.reason !== undefined && <p className="facts">{source.reason}</p>}
          {source.quote !== undefined && (
            <section aria-labelledby="quotation">
              <h2 id="quotation">{words.quote}</h2>
              <blockquote lang={source.language} {...(source.url !== undefined && { cite: source.url })}>
                {source.quote}
              </blockquote>
            </section>
          )}
          <section aria-labelledby="resting">
            <h2 id="resting">{words.restingTitle}</h2>
            <p className="facts">{resting.length === 0 ? words.onlyText : words.ifItFalls}</p>
            <ul>
              {resting.map(({ id, basis, text }) => (
                <li key={id}>
                  <a href={page + fragment(id)}>{text}</a> {messages.grades[basis].mark}{' '}
                  {messages.grades[basis].name}
                </li>
              ))}
            </ul>
          </section>
        </article>
      </PageShell>
    </>
  )
}
