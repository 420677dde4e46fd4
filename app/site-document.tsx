import type { ReactNode } from 'react'
import { Document } from '#components/shell/document.tsx'
import type { Locale } from '#lib/locales.ts'
import { inlineScript, readerScript } from '#lib/publish/next/reader-bundle.ts'
import { setting } from '#lib/settings.ts'
import { assetPath } from '#lib/urls.ts'

interface SiteDocumentProps {
  locale: Locale
  children: ReactNode
}

/** The root of every page of a language, with the scripts of this build. */
export function SiteDocument({ locale, children }: SiteDocumentProps) {
  return (
    <Document
      locale={locale}
      earlyScript={inlineScript()}
      readerPath={assetPath(readerScript().fileName)}
      reloadPort={setting('DEV_RELOAD_PORT')}
    >
      {children}
    </Document>
  )
}
