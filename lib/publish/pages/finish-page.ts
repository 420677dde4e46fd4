import { readFileSync, writeFileSync } from 'node:fs'
import { sha256 } from '#lib/base/hash.ts'
import { threadTask } from '#lib/base/threads.ts'
import { makePages } from './make-pages.ts'
import type { PageFile } from './page-file.ts'
import type { PlannedPage } from './page-plan.ts'
import { storePages } from './page-store.ts'

/** A page as Next wrote it: its canonical path and its file. */
export interface RenderedPage {
  path: string
  file: string
}

/** A page to finish, with all that those need which are made of it. */
interface PageToFinish extends RenderedPage {
  /** Pages that others have their style and scripts from. */
  frames: readonly RenderedPage[]
  /** Folder of the pages that are kept, and what is planned for this one. */
  storeDir: string
  planned: PlannedPage | undefined
}

/**
 * Finishes a page in its file and makes what it describes; see `finishPages`. A page that is to be kept goes into
 * the store, together with those that are made of it.
 * @throws Error naming the page that cannot be finished, or that should describe others and does not
 */
export const finishPage = threadTask(
  import.meta.url,
  ({ path, file, frames, storeDir, planned }: PageToFinish): PageFile[] => {
    const html = readFileSync(file, 'utf8')
    const texts = new Map(frames.map((frame) => [frame.path, readFileSync(frame.file, 'utf8')]))
    const { own, others } = makePages(path, html, texts)
    if (planned?.describesOthers === true && others.length === 0)
      throw new Error(
        `${path}: the page of an article describes none of its sections. Has Next changed NEXT_PHASE?`,
      )
    writeFileSync(file, own.body)
    if (planned !== undefined || others.length > 0)
      return storePages(storeDir, planned?.key ?? sha256(html), [own, ...others])
    return [{ ...own, body: { file } }]
  },
)
