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

/** The root of every page. Scripts marked `data-own` are ours; the build takes out all others. */
export function Document({ locale, earlyScript, readerPath, reloadPort, children }: DocumentProps) {
  return (
    <html lang={locale}>
      {/* biome-ignore lint/style/noHeadElement: the rule is for the Pages Router; a root layout renders its own head */}
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own bundle, hashed in the content security policy */}
        <script data-own="" dangerouslySetInnerHTML={{ __html: earlyScript }} />
        <script data-own="" type="module" src={readerPath} />
        <LanguageStyle locale={locale} />
      </head>
      <body>
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
