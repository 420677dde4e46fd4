import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { finishPages, type PageFile } from './built-pages.ts'
import type { InlineHashes } from './content-security.ts'
import type { BuildContext } from './header-rules.ts'

/** One response of the site as Next prerendered it. */
export interface BuiltFile {
  /** Canonical URL path: with a trailing slash for pages. */
  path: string
  status: 200 | 404
  contentType: string
  /** The status-404 page is HTML too. */
  isPage: boolean
  /** Of what runs inline in a page; none in other files. */
  hashes: InlineHashes
  body: Uint8Array
}

/**
 * Every page, route body and used static file of a build. Pages lose the client runtime, here and in
 * Next's own output, so that `next start` serves the same.
 * @throws Error when a page is not completely prerendered
 */
export async function readBuildOutput({ outputs, routing }: BuildContext): Promise<BuiltFile[]> {
  const files: BuiltFile[] = []
  const pageFiles: PageFile[] = []
  for (const { pathname, fallback, routeType, response } of outputs.prerenders) {
    if (routeType === undefined || fallback?.filePath === undefined || isInternal(pathname)) continue
    if (response !== 'complete') throw new Error(`${pathname} is not completely prerendered. Make it static.`)
    if (routeType !== 'route') {
      pageFiles.push({ path: withSlash(pathname), file: fallback.filePath })
      continue
    }
    const contentType = String(fallback.initialHeaders?.['content-type'] ?? 'application/octet-stream')
    files.push(toAsset(pathname, contentType, await readFile(fallback.filePath)))
  }
  const notFound = outputs.staticFiles.find(({ pathname }) => pathname === '/404')
  if (notFound !== undefined) pageFiles.push({ path: notFoundPath, file: notFound.filePath })
  for (const page of await finishPages(pageFiles)) {
    const status = page.path === notFoundPath ? 404 : 200
    files.push({ ...page, status, contentType: 'text/html; charset=utf-8', isPage: true })
  }
  const named = collectAssetNames(files)
  for (const { pathname, filePath } of outputs.staticFiles) {
    if (pathname === '/404' || !isPublic(pathname, named)) continue
    const contentType = contentTypes[extname(pathname)]
    if (contentType === undefined)
      throw new Error(`${pathname}: unknown kind of file. Add it to contentTypes in build-output.ts.`)
    files.push(toAsset(pathname, contentType, await readFile(filePath)))
  }
  if (routing.dynamicRoutes.length > 0 && outputs.middleware !== undefined)
    throw new Error('middleware cannot be published.')
  return files
}

/** Kinds of files that lie in `public/` or are imported by pages. */
const contentTypes: Record<string, string> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

const notFoundPath = '/404.html'

function toAsset(path: string, contentType: string, body: Uint8Array): BuiltFile {
  return { path, status: 200, contentType, isPage: false, hashes: { style: [], script: [] }, body }
}

/** Next's error page is never published: a static server has no internal error to show. */
function isInternal(pathname: string): boolean {
  return pathname === '/_global-error' || pathname === '/_not-found'
}

/** Files of `public/` always; built assets only when a page names them. */
function isPublic(pathname: string, named: ReadonlySet<string>): boolean {
  return pathname.startsWith('/_next/') ? named.has(pathname) : pathname !== '/500'
}

/** Every path below `/_next/` that stands in a page, in an attribute or a style. */
function collectAssetNames(files: readonly BuiltFile[]): Set<string> {
  const names = new Set<string>()
  for (const { isPage, body } of files) {
    if (!isPage) continue
    for (const [name] of Buffer.from(body)
      .toString()
      .matchAll(/\/_next\/[^\s"'()?#&\\]+/g))
      names.add(name)
  }
  return names
}

function withSlash(pathname: string): string {
  return pathname.endsWith('/') ? pathname : `${pathname}/`
}
