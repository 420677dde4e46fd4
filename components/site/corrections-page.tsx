import { Breadcrumbs } from '#components/shell/breadcrumbs.tsx'
import { JsonLd } from '#components/shell/json-ld.tsx'
import { PageShell } from '#components/shell/page-shell.tsx'
import type { Correction } from '#lib/content/lists/corrections.ts'
import { buildListJsonLd } from '#lib/formats/head/list-json-ld.ts'
import { buildTrail } from '#lib/formats/head/trail.ts'
import type { Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { articlePath, correctionsPath, sectionPath } from '#lib/urls.ts'

interface CorrectionsPageProps {
  /** Start of absolute URLs. */
  origin: string
  locale: Locale
  /** The languages that have this page. */
  locales: readonly Locale[]
  corrections: readonly Correction[]
}

/** What was wrong in articles and has been put right. */
export function CorrectionsPage({ origin, locale, locales, corrections }: CorrectionsPageProps) {
  const messages = messagesFor(locale)
  const { title, introduction, none } = messages.corrections
  const path = correctionsPath(locale)
  const trail = buildTrail(locale, { name: title, path })
  const articles = [...new Set(corrections.map(({ article }) => article))]
  return (
    <PageShell locale={locale} locales={locales} pathIn={correctionsPath}>
      <header className="py-6 lg:pt-14">
        <Breadcrumbs locale={locale} trail={trail} />
        <h1 className="mb-2 text-title">{title}</h1>
        <p className="m-0 max-w-measure text-muted">{introduction}</p>
      </header>
      {corrections.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ol className="m-0 max-w-[44rem] list-none p-0">
          {corrections.map(({ article: { slug, frontmatter }, date, note, section }) => (
            <li key={`${slug} ${date} ${note}`} className="rule-t py-4">
              <time className="text-sm text-muted" dateTime={date}>
                {messages.date(date)}
              </time>
              <p className="m-0">
                <a
                  href={
                    section === undefined ? articlePath(locale, slug) : sectionPath(locale, slug, section)
                  }
                >
                  {frontmatter.title}
                </a>
              </p>
              <p className="m-0">{note}</p>
            </li>
          ))}
        </ol>
      )}
      <JsonLd data={buildListJsonLd(origin, { locale, path, name: title, articles, trail })} />
    </PageShell>
  )
}
