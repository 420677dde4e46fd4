import type { ReactNode } from 'react'
import type { Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { site } from '#lib/site.ts'
import { aboutPath, archivePath, homePath } from '#lib/urls.ts'
import { LanguageLinks } from './language-links.tsx'
import { ReadingSettings } from './reading-settings.tsx'

interface PageShellProps {
  locale: Locale
  /** The languages that the page exists in, and its path in each; without them it exists in one. */
  locales?: readonly Locale[]
  pathIn?: (locale: Locale) => string
  /** The page has a contents list that can be skipped to. */
  hasContents?: boolean
  /** Where the page can be found for good, and as of when; it stands at the foot of every printed page. */
  address?: string
  children: ReactNode
}

/** What every page has around its text: skip links, the name of the site, the licence. */
export function PageShell(props: PageShellProps) {
  const { locale, locales = [], pathIn = homePath, hasContents = false, address, children } = props
  const messages = messagesFor(locale)
  return (
    <>
      <a className="skip" href="#text">
        {messages.skipToText}
      </a>
      {hasContents && (
        <a className="skip" href="#contents">
          {messages.skipToContents}
        </a>
      )}
      <header className="masthead">
        <a href={homePath(locale)}>{site.name}</a>
        <p className="max-md:hidden">{messages.tagline}</p>
        <LanguageLinks locale={locale} locales={locales} pathIn={pathIn} />
        <ReadingSettings messages={messages.reading} />
      </header>
      <main id="text" tabIndex={-1}>
        {children}
      </main>
      <footer className="colophon">
        {address !== undefined && <p className="address">{address}</p>}
        <p>
          {site.organisation} · <a href={archivePath(locale)}>{messages.lists.archive}</a> ·{' '}
          <a href={aboutPath(locale)}>{messages.about.title}</a> · {messages.licence}
        </p>
      </footer>
    </>
  )
}
