import { basename, join } from 'node:path'
import { listTree } from '#lib/base/files/tree.ts'
import { mediaTypeOf } from '#lib/base/media-types.ts'
import type { RenderedPage } from '#lib/publish/pages/finish-page.ts'
import { finishPages } from '#lib/publish/pages/finish-pages.ts'
import { assetFile, type PageFile } from '#lib/publish/pages/page-file.ts'
import { type PagePlan, readPagePlan } from '#lib/publish/pages/page-plan.ts'
import { publishPaths } from '#lib/publish/release/paths.ts'
import type { BuildContext } from './header-rules.ts'

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
): Promise<PageFile[]> {
  if (outputs.middleware !== undefined) throw new Error('middleware cannot be published.')
  const files = readPublicFolder(join(projectDir, 'public'))
  const rendered: RenderedPage[] = []
  for (const { pathname, fallback, routeType, response } of outputs.prerenders) {
    if (routeType === undefined || fallback?.filePath === undefined || isInternal(pathname)) continue
    // A route that found nothing to publish.
    if (fallback.initialStatus === 404) continue
    if (response !== 'complete') throw new Error(`${pathname} is not completely prerendered. Make it static.`)
    if (routeType !== 'route') {
      rendered.push({ path: withSlash(pathname), file: fallback.filePath })
      continue
    }
    const contentType = String(fallback.initialHeaders?.['content-type'] ?? 'application/octet-stream')
    files.push(assetFile(pathname, contentType, { file: fallback.filePath }))
  }
  const notFound = outputs.staticFiles.find(({ pathname }) => pathname === '/404')
  if (notFound !== undefined) rendered.push({ path: notFoundPath, file: notFound.filePath })
  files.push(...(await finishPages(rendered, publishPaths(projectDir).pages, plan)))
  const named = new Set(files.flatMap(({ assets }) => assets))
  const known = new Set(files.map(({ path }) => path))
  for (const { pathname, filePath } of outputs.staticFiles) {
    if (pathname !== '/404' && !known.has(pathname) && isUsed(pathname, named))
      files.push(toStatic(pathname, filePath))
  }
  return files
}

/** Next serves `public/` itself and does not list it among its outputs. Hidden files are none of the site's. */
function readPublicFolder(folder: string): PageFile[] {
  return listTree(folder)
    .filter(({ path, isFile }) => isFile && !basename(path).startsWith('.'))
    .map(({ path }) => toStatic(`/${path.split('/').map(encodeURIComponent).join('/')}`, join(folder, path)))
}

function toStatic(path: string, file: string): PageFile {
  const contentType = mediaTypeOf(path)
  if (contentType === undefined)
    throw new Error(`${path}: unknown kind of file. Add it to lib/base/media-types.ts.`)
  return assetFile(path, contentType, { file })
}

/** Path of the page that answers unknown paths, with status 404. */
export const notFoundPath = '/404.html'

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
