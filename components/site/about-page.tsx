import { JsonLd } from '#components/shell/json-ld.tsx'
import { PageShell } from '#components/shell/page-shell.tsx'
import { buildAboutJsonLd } from '#lib/formats/head/json-ld.ts'
import type { Locale } from '#lib/locales.ts'
import { aboutPath } from '#lib/urls.ts'
import { AboutView } from './about-view.tsx'

interface AboutPageProps {
  /** Start of absolute URLs. */
  origin: string
  locale: Locale
  /** The languages that have this page. */
  locales: readonly Locale[]
  /** URI for readers who have new evidence; undefined where the site names none. */
  contact?: string | undefined
}

/** The page on method and grades. */
export function AboutPage({ origin, locale, locales, contact }: AboutPageProps) {
  return (
    <PageShell locale={locale} locales={locales} pathIn={aboutPath}>
      <AboutView locale={locale} contact={contact} />
      <JsonLd data={buildAboutJsonLd(origin, locale)} />
    </PageShell>
  )
}
