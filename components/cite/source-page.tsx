import type { ReactNode } from 'react'
import { EvidenceMark } from '#components/evidence/evidence-mark.tsx'
import { Breadcrumbs } from '#components/shell/breadcrumbs.tsx'
import { JsonLd } from '#components/shell/json-ld.tsx'
import { PageShell } from '#components/shell/page-shell.tsx'
import { PageSection } from '#components/site/page-section.tsx'
import { PageTitle } from '#components/site/page-title.tsx'
import { listResting } from '#lib/content/article/sources/resting.ts'
import { quoteTitle } from '#lib/content/article/sources/short-form.ts'
import type { Article, CitedSource, Claim } from '#lib/content/article/types.ts'
import { buildSourceJsonLd } from '#lib/formats/head/source-json-ld.ts'
import { buildTrail } from '#lib/formats/head/trail.ts'
import type { Locale } from '#lib/locales.ts'
import { messagesOf } from '#lib/messages/article-messages.ts'
import type { Messages } from '#lib/messages/index.ts'
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

/** The page on a source: what it is, how it was seen, the words relied on, and all that falls if it falls. */
export function SourcePage({ origin, locales, article, source }: SourcePageProps) {
  const { locale, slug, frontmatter, sources } = article
  const messages = messagesOf(article)
  const { sources: words } = messages
  const page = articlePath(locale, slug)
  const trail = buildTrail(
    locale,
    { name: frontmatter.title, path: page },
    { name: source.title, path: sourcePath(locale, slug, source.key) },
  )
  const { claims, inferred, figures, conveyed } = listResting(article, source)
  const isOnlyCited = claims.length === 0 && source.noteNumber !== undefined
  const toRow = ({ id, basis, text }: Claim) => ({
    id,
    href: page + fragment(id),
    text,
    grade: <Grade basis={basis} messages={messages} />,
  })
  return (
    <>
      <JsonLd data={buildSourceJsonLd(origin, article, source)} />
      <PageShell locale={locale} locales={locales} pathIn={(other) => sourcePath(other, slug, source.key)}>
        <article>
          <Breadcrumbs locale={locale} trail={trail} />
          <PageTitle title={source.title}>
            <p className="max-w-[44rem] text-sm wrap-anywhere">
              <SourceEntry {...{ source, sources, locale, slug, messages }} />
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
            {isOnlyCited && <p className="text-muted">{words.onlyText}</p>}
            <Rows note={words.ifItFalls} rows={claims.map(toRow)} />
            <Rows note={words.inferred} rows={inferred.map(toRow)} />
            <Rows
              note={words.figures}
              rows={figures.map(({ id, caption }) => ({ id, href: page + fragment(id), text: caption }))}
            />
            <Rows
              note={words.conveyed}
              rows={conveyed.map(({ key, title }) => ({
                id: key,
                href: sourcePath(locale, slug, key),
                text: quoteTitle(title),
              }))}
            />
          </PageSection>
        </article>
      </PageShell>
    </>
  )
}

interface RowsProps {
  /** Says before the list what it holds. */
  note: string
  rows: readonly { id: string; href: string; text: string; grade?: ReactNode }[]
}

function Rows({ note, rows }: RowsProps) {
  if (rows.length === 0) return null
  return (
    <>
      <p className="text-muted">{note}</p>
      <ul className="list-none p-0">
        {rows.map(({ id, href, text, grade }) => (
          <li key={id} className="rule-t py-2">
            <a className="no-underline" href={href}>
              {text}
            </a>{' '}
            {grade}
          </li>
        ))}
      </ul>
    </>
  )
}

function Grade({ basis, messages }: { basis: Claim['basis']; messages: Messages }) {
  return (
    <small className="whitespace-nowrap text-muted">
      <EvidenceMark basis={basis} messages={messages} /> {messages.grades[basis].name}
    </small>
  )
}
