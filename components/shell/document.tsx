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
 * Utilities of the root elements. What readers choose is set as attributes before the first paint: the size of letters,
 * and the line of text in Han characters or the length of as many of another script. Until all has arrived there has to be enough below for a page to open at its section.
 * On paper the footer is that of a table, which is repeated on every page with room kept for it.
 */
export const documentClasses = {
  root: [
    'scroll-pt-6 scroll-pb-20 bg-paper text-ink',
    '[-webkit-text-size-adjust:100%] [text-autospace:normal] [text-spacing-trim:trim-start]',
    'data-[size=1]:[--size:0.9] data-[size=3]:[--size:1.15] data-[size=4]:[--size:1.35]',
    'data-[measure=28]:[--characters:28] data-[measure=40]:[--characters:40]',
  ].join(' '),
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
