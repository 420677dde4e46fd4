import { EvidenceMark } from '#components/evidence/evidence-mark.tsx'
import { JsonLd } from '#components/shell/json-ld.tsx'
import { PageShell } from '#components/shell/page-shell.tsx'
import { PageSection } from '#components/site/page-section.tsx'
import { PageTitle } from '#components/site/page-title.tsx'
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
        <article>
          <PageTitle title={source.title}>
            <p>
              <a href={page}>{frontmatter.title}</a>
            </p>
            <p className="max-w-[44rem] text-sm wrap-anywhere">
              <SourceEntry source={source} locale={locale} messages={messages} />
            </p>
            {source.reason !== undefined && <p className="text-sm text-muted">{source.reason}</p>}
          </PageTitle>
          {source.quote !== undefined && (
            <PageSection id="quotation" title={words.quote}>
              <blockquote
                className="font-serif text-lg [border-left:2px_solid_var(--muted)] pl-5"
                lang={source.language}
                {...(source.url !== undefined && { cite: source.url })}
              >
                {source.quote}
              </blockquote>
            </PageSection>
          )}
          <PageSection id="resting" title={words.restingTitle}>
            <p className="text-muted">{resting.length === 0 ? words.onlyText : words.ifItFalls}</p>
            <ul className="list-none p-0">
              {resting.map(({ id, basis, text }) => (
                <li key={id} className="rule-t py-2">
                  <a className="no-underline" href={page + fragment(id)}>
                    {text}
                  </a>{' '}
                  <small className="whitespace-nowrap text-muted">
                    <EvidenceMark basis={basis} messages={messages} /> {messages.grades[basis].name}
                  </small>
                </li>
              ))}
            </ul>
          </PageSection>
        </article>
      </PageShell>
    </>
  )
}
