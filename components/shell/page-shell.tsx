import type { ReactNode } from 'react'
import type { Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { site } from '#lib/site.ts'
import { aboutPath, archivePath, homePath, searchPath } from '#lib/urls.ts'
import { LanguageLinks } from './language-links.tsx'
import { ReadingSettings } from './reading-settings.tsx'
import { Seal } from './seal.tsx'

interface PageShellProps {
  locale: Locale
  /** The languages that the page exists in, and its path in each; without them it exists in one. */
  locales?: readonly Locale[]
  pathIn?: (locale: Locale) => string
  /** The page has a contents list that can be skipped to. */
  hasContents?: boolean
  /** The length of its lines can be chosen. */
  hasMeasure?: boolean
  /** Where the page can be found for good, and as of when; it stands at the foot of every printed page. */
  address?: string
  children: ReactNode
}

/** What every page has around its text: skip links, the name of the site, the licence. */
export function PageShell(props: PageShellProps) {
  const { locale, locales = [], pathIn = homePath, hasContents = false, hasMeasure = true } = props
  const { address, children } = props
  const messages = messagesFor(locale)
  return (
    <>
      <a className={skipLink} href="#text">
        {messages.skipToText}
      </a>
      {hasContents && (
        <a className={skipLink} href="#contents">
          {messages.skipToContents}
        </a>
      )}
      <header className="flex flex-wrap items-center gap-x-2 gap-y-2 py-4 text-sm text-muted">
        <a
          className="flex items-center gap-x-2.5 whitespace-nowrap font-serif text-xl bold text-ink no-underline"
          href={homePath(locale)}
        >
          <Seal />
          {site.name}
        </a>
        <span className="grow rule-t max-[22rem]:hidden" aria-hidden />
        <p className="m-0 mr-2 hidden md:block">{messages.tagline}</p>
        <a
          className="inline-flex min-h-11 min-w-11 items-center justify-center whitespace-nowrap text-ink print:hidden"
          href={searchPath(locale)}
        >
          {messages.search.title}
        </a>
        <LanguageLinks locale={locale} locales={locales} pathIn={pathIn} />
        <ReadingSettings messages={messages.reading} hasMeasure={hasMeasure} />
      </header>
      <main id="text" className="text-base">
        {children}
      </main>
      <footer className="mt-20 break-inside-avoid rule-t py-5 text-sm text-muted print:table-footer-group print:text-[8pt]">
        {address !== undefined && <p className="m-0 hidden print:block">{address}</p>}
        <p className="m-0">
          {site.organisation} · <a href={archivePath(locale)}>{messages.lists.archive}</a> ·{' '}
          <a href={aboutPath(locale)}>{messages.about.title}</a> · {messages.licence}
        </p>
      </footer>
    </>
  )
}

/** Seen once the keyboard reaches it; it lies over the page and moves nothing. */
const skipLink = 'absolute z-2 -left-[99rem] bg-paper p-2 focus:left-0 print:hidden'
