import { startServer } from '../../support/local-server.ts'

/** The origin that the test site's pages name as theirs. */
export const site = 'https://site.example'

/** What a path of the test site answers. */
export type TestFile = { status?: number; headers?: Record<string, string>; body?: string | Buffer }
export type TestSite = Record<string, TestFile>

/** Serves a site on a free port; whatever it lacks answers 404. */
export function serve(files: TestSite) {
  return startServer((request, response) => {
    const file = files[request.url]
    response.writeHead(file ? (file.status ?? 200) : 404, file?.headers).end(file?.body)
  })
}

/** A small bilingual site without any fault. */
export function faultlessSite(): TestSite {
  const paths = ['/', '/article/', '/en/article/']
  return {
    '/': html({ path: '/', body: '<a href="/article/">文章</a> <a href="/en/article/#part">English</a>' }),
    '/article/': html({
      path: '/article/',
      head: languages,
      body: `<h2 id="总部">总部</h2><a href="#总部">跳</a><a href="/article/#%E6%80%BB%E9%83%A8">跳</a>
        <a href="/article/part/">段</a><a href="#top">顶</a><a href="#:~:text=abc">文</a>
        <a href="mailto:a@b.c">m</a><a href="https://elsewhere.example/gone">外</a>
        <noscript><img src="/card.png" alt=""></noscript><svg><title>图</title><a href="x"></a></svg>`,
    }),
    '/en/article/': html({
      path: '/en/article/',
      head: languages,
      body: '<h2 id="part">Part</h2><a href="/">Home</a>',
    }),
    // A section path: the same article under another address, canonical elsewhere and not listed.
    '/article/part/': html({ path: '/article/part/', canonical: '/article/', head: languages }),
    '/feed.xml': { headers: { 'content-type': 'application/atom+xml; charset=utf-8' }, body: '<feed/>' },
    '/style.css': { headers: { 'content-type': 'text/css' }, body: 'body{}' },
    '/reader.js': { headers: { 'content-type': 'text/javascript; charset=utf-8' }, body: '' },
    '/card.png': { headers: { 'content-type': 'image/png' }, body: png(1200, 630) },
    '/robots.txt': { body: `User-agent: *\nAllow: /\nSitemap: ${site}/sitemap.xml\n` },
    '/sitemap.xml': sitemap(paths),
  }
}

const languages = `<link rel="alternate" hreflang="zh-Hans" href="${site}/article/">
  <link rel="alternate" hreflang="en" href="${site}/en/article/">
  <link rel="alternate" hreflang="x-default" href="${site}/article/">`

/** A complete page; title and description follow the path, so that every page has its own. */
export function html(options: { path: string; canonical?: string; head?: string; body?: string }): TestFile {
  const { path, canonical = path, head = '', body = '' } = options
  return {
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>页 ${path}</title>
<meta name="viewport" content="width=device-width"><meta name="description" content="关于 ${path}">
<meta name="robots" content="max-image-preview:large"><link rel="canonical" href="${site}${canonical}">
<meta property="og:title" content="页"><meta property="og:description" content="述">
<meta property="og:image" content="${site}/card.png"><meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630"><link rel="preconnect" href="https://cdn.example">
<link rel="alternate" type="application/atom+xml" href="/feed.xml"><link rel="stylesheet" href="/style.css">
<script type="application/ld+json">{"@type":"Article"}</script><script src="/reader.js"></script>${head}</head>
<body><h1>题</h1><img src="/card.png" srcset="/card.png 1x, /card.png 2x" alt="">${body}</body></html>`,
  }
}

export function sitemap(paths: readonly string[]): TestFile {
  const urls = paths.map((path) => `<url><loc>${path.startsWith('/') ? site + path : path}</loc></url>`)
  return { headers: { 'content-type': 'application/xml' }, body: `<urlset>${urls.join('')}</urlset>` }
}

/** The head of a PNG file of that size (PNG specification §11.2.1). */
export function png(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(33)
  bytes.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}
