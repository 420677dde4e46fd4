import type { Viewport } from 'next'
import type { ReactNode } from 'react'
import { Document } from '#components/document.tsx'
import { inlineScript, readerScript } from '#lib/reader/bundle.ts'
import { assetPath } from '#lib/urls.ts'
import '../globals.css'

export const viewport: Viewport = { width: 'device-width', initialScale: 1, viewportFit: 'cover' }

interface LayoutProps {
  children: ReactNode
}

export default function Layout({ children }: LayoutProps) {
  return (
    <Document locale="en" earlyScript={inlineScript()} readerPath={assetPath(readerScript().fileName)}>
      {children}
    </Document>
  )
}
