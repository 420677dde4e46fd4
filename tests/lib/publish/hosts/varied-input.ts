import type { ReleaseFile, ReleaseInput } from '#lib/publish/release/release.ts'

const security = {
  'content-security-policy':
    "default-src 'none'; style-src 'none'; script-src 'self'; frame-ancestors 'none'",
  'permissions-policy': 'camera=(), geolocation=()',
  'x-content-type-options': 'nosniff',
}
const pages = 'public, max-age=0, s-maxage=300'
const plain = 'text/plain; charset=utf-8'

/** Makes of a release one in which every kind of difference occurs: policies, types, headers, odd names. */
export function variedInput(input: ReleaseInput): ReleaseInput {
  return {
    ...input,
    headers: { ...security, 'cache-control': 'no-store' },
    files: [
      page('/', 'Home'),
      page('/a/', 'A'),
      page('/a/b/', 'A'),
      page('/a/$c/', 'A'),
      page("/a/it's/", 'It'),
      page('/%E5%8D%A1/', 'A'),
      page('/en/', 'Home'),
      page('/english/', 'A'),
      edition('/a/2026-11-22/'),
      edition('/a/2026-11-22/b/'),
      edition('/en/a/2026-11-22/', { 'content-language': 'en' }),
      edition('/en/a/2026-11-22/b/', { 'content-language': 'en' }),
      { ...page('/404.html', 'Missing'), status: 404 },
      twin('/a/index.md'),
      twin('/a/b/index.md'),
      file('/feed.xml', 'application/atom+xml; charset=utf-8', {
        'cross-origin-resource-policy': 'cross-origin',
      }),
      file('/sitemap.xml', 'application/xml'),
      file('/cards/a.png', 'image/png', { 'cross-origin-resource-policy': 'cross-origin' }),
      file('/cards/b.png', 'image/png', { 'cross-origin-resource-policy': 'cross-origin' }),
      file('/icon.png', 'image/png'),
      file('/a/photo.jpg', 'image/jpeg'),
      file('/photo.JPG', 'image/jpeg'),
      file('/a/moving.gif', 'image/gif'),
      file('/a/report.pdf', 'application/pdf'),
      file('/a/table.csv', 'text/csv; charset=utf-8'),
      file('/google1a2b.html', 'text/html; charset=utf-8'),
      file('/data.gz', 'application/gzip'),
      file('/LICENSE', plain),
      file('/.well-known/security.txt', plain),
      file('/assets/font.woff2', 'font/woff2', { 'cache-control': 'public, max-age=31536000, immutable' }),
      file('/assets/reader.js', 'text/javascript', {
        'cache-control': 'public, max-age=31536000, immutable',
      }),
    ],
    redirects: [
      { from: '/was/', to: '/a/#part', status: 308 },
      { from: '/was/%E5%8D%A1/', to: '/%E5%8D%A1/?from=x#part', status: 301 },
      { from: '/was.txt', to: '/LICENSE', status: 307 },
    ],
  }
}

function page(path: string, hash: string): ReleaseFile {
  const policy = security['content-security-policy'].replace("style-src 'none'", `style-src 'sha256-${hash}'`)
  return {
    ...file(path, 'text/html; charset=utf-8', { 'content-security-policy': policy }),
    body: Buffer.from(`<!doctype html><title>${hash}</title>${`<p>${path}</p>`.repeat(40)}`),
  }
}

/** A page whose style is a file of its own. */
function edition(path: string, more: Record<string, string> = {}): ReleaseFile {
  const policy = security['content-security-policy'].replace("style-src 'none'", "style-src 'self'")
  return file(path, 'text/html; charset=utf-8', { 'content-security-policy': policy, ...more })
}

function twin(path: string): ReleaseFile {
  return file(path, 'text/markdown; charset=utf-8', { 'x-robots-tag': 'noindex' })
}

function file(path: string, type: string, more: Record<string, string> = {}): ReleaseFile {
  const headers = { ...security, 'cache-control': pages, 'content-type': type, ...more }
  return { path, status: 200, headers, body: Buffer.from(`${path} `.repeat(100)) }
}
