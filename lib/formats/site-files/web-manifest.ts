import type { MetadataRoute } from 'next'
import { defaultLocale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { site } from '#lib/site.ts'

/** The web app manifest (W3C): name, icons and colours for a home screen. It opens in the browser, not as an app. */
export function buildWebManifest(): MetadataRoute.Manifest {
  return {
    id: '/',
    start_url: '/',
    scope: '/',
    display: 'browser',
    name: site.name,
    short_name: site.name,
    description: messagesFor(defaultLocale).tagline,
    lang: defaultLocale,
    dir: 'ltr',
    background_color: '#fbfaf7',
    theme_color: '#fbfaf7',
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }
}
