import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import type { InlineHashes } from '#lib/publish/pages/content-security.ts'
import type { PageFile } from '#lib/publish/pages/finish-page.ts'
import { finishPages } from '#lib/publish/pages/finish-pages.ts'
import { type PagePlan, readPagePlan } from '#lib/publish/pages/page-plan.ts'
import { publishPaths } from '#lib/publish/release/paths.ts'
import type { BuildContext } from './header-rules.ts'

/** One response of the site, and the file that holds its body. */
export interface BuiltFile {
  /** Canonical URL path: with a trailing slash for pages. */
  path: string
  status: 200 | 404
  contentType: string
  /** The body is that of another page, with another head. */
  repeats: boolean
  /** Of what runs inline in a page; none in other files. */
  hashes: InlineHashes
  /** The file that holds the body: all of a large site does not fit into memory. */
  file: string
}

type Outputs = BuildContext['outputs']

/** What of a build is read here. */
export interface BuildOutput {
  projectDir: string
  outputs: {
    prerenders: readonly Pick<
      Outputs['prerenders'][number],
      'pathname' | 'fallback' | 'routeType' | 'response'
    >[]
    staticFiles: readonly Pick<Outputs['staticFiles'][number], 'pathname' | 'filePath'>[]
    middleware?: unknown
  }
}

/**
 * Every page, route body and used static file of a build, and the pages that those describe or that are kept from a build
 * before. Pages lose the client runtime, in Next's own output too.
 * @throws Error when a page is not completely prerendered
 */
export async function readBuildOutput(
  { projectDir, outputs }: BuildOutput,
  plan: PagePlan = readPagePlan(),
): Promise<BuiltFile[]> {
  if (outputs.middleware !== undefined) throw new Error('middleware cannot be published.')
  const files = await readPublicFolder(join(projectDir, 'public'))
  const pageFiles: PageFile[] = []
  for (const { pathname, fallback, routeType, response } of outputs.prerenders) {
    if (routeType === undefined || fallback?.filePath === undefined || isInternal(pathname)) continue
    // A route that found nothing to publish.
    if (fallback.initialStatus === 404) continue
    if (response !== 'complete') throw new Error(`${pathname} is not completely prerendered. Make it static.`)
    if (routeType !== 'route') {
      pageFiles.push({ path: withSlash(pathname), file: fallback.filePath })
      continue
    }
    const contentType = String(fallback.initialHeaders?.['content-type'] ?? 'application/octet-stream')
    files.push(toAsset(pathname, contentType, fallback.filePath))
  }
  const notFound = outputs.staticFiles.find(({ pathname }) => pathname === '/404')
  if (notFound !== undefined) pageFiles.push({ path: notFoundPath, file: notFound.filePath })
  const named = new Set<string>()
  for (const { assets, ...file } of await finishPages(pageFiles, publishPaths(projectDir).pages, plan)) {
    files.push({ ...file, status: file.path === notFoundPath ? 404 : 200 })
    for (const asset of assets) named.add(asset)
  }
  const known = new Set(files.map(({ path }) => path))
  for (const { pathname, filePath } of outputs.staticFiles) {
    if (pathname !== '/404' && !known.has(pathname) && isUsed(pathname, named))
      files.push(toStatic(pathname, filePath))
  }
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
  return files.map((file) =>
    toStatic(`/${relative(folder, file).split(sep).map(encodeURIComponent).join('/')}`, file),
  )
}

function toStatic(path: string, file: string): BuiltFile {
  const contentType = contentTypes[extname(path)]
  if (contentType === undefined)
    throw new Error(`${path}: unknown kind of file. Add it to contentTypes in build-output.ts.`)
  return toAsset(path, contentType, file)
}

const notFoundPath = '/404.html'

function toAsset(path: string, contentType: string, file: string): BuiltFile {
  return { path, status: 200, contentType, repeats: false, hashes: { style: [], script: [] }, file }
}

/** Next's error page is never published: a static server has no internal error to show. */
function isInternal(pathname: string): boolean {
  return pathname === '/_global-error' || pathname === '/_not-found'
}

/** Built assets are published only when a page names them; `/500` is never answered. */
function isUsed(pathname: string, named: ReadonlySet<string>): boolean {
  return pathname.startsWith('/_next/') ? named.has(pathname) : pathname !== '/500'
}

function withSlash(pathname: string): string {
  return pathname.endsWith('/') ? pathname : `${pathname}/`
}
