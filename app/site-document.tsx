import type { ReactNode } from 'react'
import { Document } from '#components/shell/document.tsx'
import type { Locale } from '#lib/locales.ts'
import { inlineScript, type PublishedScript, readerScript } from '#lib/publish/next/reader-bundle.ts'
import { setting } from '#lib/settings.ts'
import { assetPath } from '#lib/urls.ts'

interface SiteDocumentProps {
  locale: Locale
  /** The script of a page that has one of its own; the reader's otherwise. */
  script?: PublishedScript
  children: ReactNode
}

/** The root of every page of a language, with the scripts of this build. */
export async function SiteDocument({ locale, script, children }: SiteDocumentProps) {
  const { fileName } = script ?? (await readerScript())
  return (
    <Document
      locale={locale}
      earlyScript={inlineScript()}
      readerPath={assetPath(fileName)}
      reloadPort={setting('DEV_RELOAD_PORT')}
    >
      {children}
    </Document>
  )
}
