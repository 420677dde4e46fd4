import type { ReactNode } from 'react'
import type { Locale } from '#lib/locales.ts'
import { LanguageStyle } from './language-style.tsx'

interface DocumentProps {
  locale: Locale
  /** Text of the script that applies saved settings before the first paint. */
  earlyScript: string
  /** Path of the deferred script. */
  readerPath: string
  /** Port that tells when an article has changed; given while writing only. */
  reloadPort?: string | undefined
  children: ReactNode
}

/**
 * Utilities of the root elements. Until all has arrived there has to be enough below for a page to open at its section.
 * On paper the footer is that of a table, which is repeated on every page with room kept for it.
 */
export const documentClasses = {
  root: '[scroll-padding:1.5rem_0_5rem] bg-paper text-ink',
  body: 'mx-auto w-full max-w-[78rem] px-5 pb-16 text-pretty wrap-break-word not-has-[>footer]:pb-[100vh] print:table print:p-0',
}

/** The root of every page. Scripts marked `data-own` are ours; the build takes out all others. */
export function Document({ locale, earlyScript, readerPath, reloadPort, children }: DocumentProps) {
  return (
    <html lang={locale} className={documentClasses.root}>
      {/* biome-ignore lint/style/noHeadElement: the rule is for the Pages Router; a root layout renders its own head */}
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own bundle, hashed in the content security policy */}
        <script data-own="" dangerouslySetInnerHTML={{ __html: earlyScript }} />
        <script data-own="" type="module" src={readerPath} />
        <LanguageStyle locale={locale} />
      </head>
      <body className={documentClasses.body}>
        {children}
        {reloadPort !== undefined && (
          <script
            // biome-ignore lint/security/noDangerouslySetInnerHtml: a number in a fixed text, never published
            dangerouslySetInnerHTML={{
              __html: `new EventSource('http://127.0.0.1:${Number(reloadPort)}').onmessage=()=>location.reload()`,
            }}
          />
        )}
      </body>
    </html>
  )
}
