import { Refusal } from '#lib/base/errors.ts'
import { isInFile } from '#lib/publish/release/body.ts'
import { finishPage, type RenderedPage } from './finish-page.ts'
import type { PageFile } from './page-file.ts'
import type { PagePlan } from './page-plan.ts'
import { readPages } from './page-store.ts'

/**
 * Finishes pages in their files: takes the client runtime out, and makes the pages that they describe. Takes those over
 * that the plan says are kept. Returns all in order of their paths.
 * @throws Error naming the page that cannot be finished
 */
export async function finishPages(
  files: readonly RenderedPage[],
  storeDir: string,
  plan: PagePlan,
): Promise<PageFile[]> {
  const frames = files.filter(({ path }) => isFrame(path))
  const work = files
    .filter(({ path }) => !isFrame(path))
    .map((page) => ({ ...page, frames, storeDir, planned: plan.get(page.path) }))
  const rendered = new Set(work.map(({ path }) => path))
  for (const [path, { isKept }] of plan)
    if (!isKept && !rendered.has(path)) throw new Refusal(`${path}: Next has not rendered this page.`)
  const finished = await finishPage.all(work)
  const pages = [...finished.flat(), ...keptPages(storeDir, plan)]
  return withoutShared(pages).sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** A picture that several articles or languages show comes with each of them. */
function withoutShared(pages: readonly PageFile[]): PageFile[] {
  const files = new Map<string, unknown>()
  return pages.filter(({ path, body }) => {
    const file = isInFile(body) && body.part === undefined ? body.file : undefined
    const isShared = file !== undefined && files.get(path) === file
    files.set(path, file)
    return !isShared
  })
}

function keptPages(storeDir: string, plan: PagePlan): PageFile[] {
  return [...plan].flatMap(([path, { key, isKept }]) => {
    const pages = isKept ? readPages(storeDir, key) : []
    if (pages === undefined) throw new Refusal(`${path}: its kept pages are gone. Build again.`)
    return pages
  })
}

/** Frames lend their head and style to other pages, and are not published. */
function isFrame(path: string): boolean {
  return /^\/(?:[^/]+\/)?frames\//.test(path)
}
