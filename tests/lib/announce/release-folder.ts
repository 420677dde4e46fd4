import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { PublishedFile } from '#lib/publish/release/manifest.ts'
import { formatManifest } from '#lib/publish/release/manifest-file.ts'

export type TestPage = { path: string; lastmod?: string; body?: string; headers?: Record<string, string> }

/** A folder that is removed at the end of the test. */
export async function temporaryFolder() {
  const path = await mkdtemp(join(tmpdir(), 'announce-'))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}

/** Writes a release with a sitemap of the given pages; returns the files by URL path, as a server would serve them. */
export async function writeRelease(
  folder: string,
  origin: string,
  pages: readonly TestPage[],
  sitemaps: Record<string, string> = { '/sitemap.xml': sitemapOf(origin, pages) },
): Promise<Map<string, string>> {
  const bodies = new Map<string, string>()
  const files: PublishedFile[] = []
  const add = async (path: string, body: string, headers: Record<string, string>) => {
    const file = `public${path.endsWith('/') ? `${path}index.html` : path}`
    bodies.set(path, body)
    const sha256 = createHash('sha256').update(body).digest('hex')
    files.push({ path, status: 200, headers, identity: { file, bytes: Buffer.byteLength(body), sha256 } })
    if (headers['content-type'] !== 'application/xml') return
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), body)
  }
  for (const { path, body = path, headers } of pages) {
    await add(path, body, { 'content-type': 'text/html; charset=utf-8', ...headers })
  }
  for (const [path, body] of Object.entries(sitemaps)) {
    await add(path, body, { 'content-type': 'application/xml' })
  }
  const { text } = formatManifest({ origin, headers: {}, files, redirects: [], extras: [] })
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'manifest.json'), text)
  return bodies
}

export function sitemapOf(origin: string, pages: readonly TestPage[]): string {
  const urls = pages.map(
    ({ path, lastmod }) =>
      `<url><loc>${origin}${path}</loc>${lastmod ? `<lastmod>${lastmod}</lastmod>` : ''}</url>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>`
}
