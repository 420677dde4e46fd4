import { PublishError } from '#lib/base/errors.ts'
import { mapInThreads } from '#lib/base/threads.ts'
import { finishModule, type PageFile, run } from './finish-page.ts'
import type { PagePlan } from './page-plan.ts'
import { type FinishedFile, readPages } from './page-store.ts'

/**
 * Finishes pages in their files: takes the client runtime out, and makes the pages that they describe. Takes those over
 * that the plan says are kept. Returns all in order of their paths.
 * @throws Error naming the page that cannot be finished
 */
export async function finishPages(
  files: readonly PageFile[],
  storeDir: string,
  plan: PagePlan,
): Promise<FinishedFile[]> {
  const frames = files.filter(({ path }) => isFrame(path))
  const work = files
    .filter(({ path }) => !isFrame(path))
    .map((page) => ({ ...page, frames, storeDir, key: plan.get(page.path)?.key }))
  const rendered = new Set(work.map(({ path }) => path))
  for (const [path, { isKept }] of plan)
    if (!isKept && !rendered.has(path)) throw new PublishError(`${path}: Next has not rendered this article.`)
  const finished = await mapInThreads({ module: finishModule, run }, work)
  const pages = [...finished.flat(), ...keptPages(storeDir, plan)]
  return pages.sort((a, b) => (a.path < b.path ? -1 : 1))
}

function keptPages(storeDir: string, plan: PagePlan): FinishedFile[] {
  return [...plan].flatMap(([path, { key, isKept }]) => {
    const pages = isKept ? readPages(storeDir, key) : []
    if (pages === undefined) throw new PublishError(`${path}: its kept pages are gone. Build again.`)
    return pages
  })
}

/** Frames lend their head and style to other pages, and are not published. */
function isFrame(path: string): boolean {
  return /^\/(?:[^/]+\/)?frames\//.test(path)
}
