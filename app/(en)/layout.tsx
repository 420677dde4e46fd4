import type { Viewport } from 'next'
import type { ReactNode } from 'react'
import { SiteDocument } from '../site-document.tsx'
import { locale } from './locale.ts'
import '../globals.css'
import '#components/article/latin.css'

export const viewport: Viewport = { width: 'device-width', initialScale: 1, viewportFit: 'cover' }

interface LayoutProps {
  children: ReactNode
}

export default function Layout({ children }: LayoutProps) {
  return <SiteDocument locale={locale}>{children}</SiteDocument>
}
