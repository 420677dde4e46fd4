import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import type { BuildContext } from './header-rules.ts'
import { stripRuntime } from './strip-runtime.ts'

/** One response of the site as Next prerendered it. */
export interface BuiltFile {
  /** Canonical URL path: with a trailing slash for pages. */
  path: string
  status: 200 | 404
  contentType: string
  /** The status-404 page is HTML too. */
  isPage: boolean
  body: Uint8Array
}

/**
 * Every page, route body and used static file of a build. Pages lose the client runtime, here and in
 * Next's own output, so that `next start` serves the same.
 * @throws Error when a page is not completely prerendered
 */
export async function readBuildOutput({ projectDir, outputs, routing }: BuildContext): Promise<BuiltFile[]> {
  const files = await readPublicFolder(join(projectDir, 'public'))
  for (const { pathname, fallback, routeType, response } of outputs.prerenders) {
    if (routeType === undefined || fallback?.filePath === undefined || isInternal(pathname)) continue
    // A route that found nothing to publish.
    if (fallback.initialStatus === 404) continue
    if (response !== 'complete') throw new Error(`${pathname} is not completely prerendered. Make it static.`)
    const contentType = String(fallback.initialHeaders?.['content-type'] ?? 'application/octet-stream')
    const isPage = routeType !== 'route'
    const body = isPage ? await stripInPlace(fallback.filePath, pathname) : await readFile(fallback.filePath)
    files.push({ path: isPage ? withSlash(pathname) : pathname, status: 200, contentType, isPage, body })
  }
  const pages = files.filter(({ isPage }) => isPage).map(({ body }) => Buffer.from(body).toString())
  for (const { pathname, filePath } of outputs.staticFiles) {
    if (pathname === '/404') {
      const body = await stripInPlace(filePath, pathname)
      files.push({
        path: '/404.html',
        status: 404,
        contentType: 'text/html; charset=utf-8',
        isPage: true,
        body,
      })
    } else if (isUsed(pathname, pages) && !files.some(({ path }) => path === pathname)) {
      files.push(await readStatic(pathname, filePath))
    }
  }
  if (routing.dynamicRoutes.length > 0 && outputs.middleware !== undefined)
    throw new Error('middleware cannot be published.')
  return files
}

/** Kinds of files that lie in `public/`, are imported by pages, or that Next calls static: robots, sitemap, manifest. */
const contentTypes: Record<string, string> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
}

/** Next serves `public/` itself and does not list it among its outputs. Hidden files are none of the site's. */
async function readPublicFolder(folder: string): Promise<BuiltFile[]> {
  if (!existsSync(folder)) return []
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  return Promise.all(
    files.map((file) =>
      readStatic(`/${relative(folder, file).split(sep).map(encodeURIComponent).join('/')}`, file),
    ),
  )
}

async function readStatic(path: string, file: string): Promise<BuiltFile> {
  const contentType = contentTypes[extname(path)]
  if (contentType === undefined)
    throw new Error(`${path}: unknown kind of file. Add it to contentTypes in build-output.ts.`)
  return { path, status: 200, contentType, isPage: false, body: await readFile(file) }
}

async function stripInPlace(file: string, pathname: string): Promise<Uint8Array> {
  const page = await readFile(file, 'utf8')
  try {
    const stripped = stripRuntime(page)
    await writeFile(file, stripped)
    return Buffer.from(stripped)
  } catch (error) {
    throw new Error(`${pathname}: ${error instanceof Error ? error.message : error}`)
  }
}

/** Next's error page is never published: a static server has no internal error to show. */
function isInternal(pathname: string): boolean {
  return pathname === '/_global-error' || pathname === '/_not-found'
}

/** Built assets are published only when a page names them; `/500` is never answered. */
function isUsed(pathname: string, pages: readonly string[]): boolean {
  if (!pathname.startsWith('/_next/')) return pathname !== '/500'
  return pages.some((page) => page.includes(pathname))
}

function withSlash(pathname: string): string {
  return pathname.endsWith('/') ? pathname : `${pathname}/`
}
