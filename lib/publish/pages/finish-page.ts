import { readFileSync, writeFileSync } from 'node:fs'
import { sha256 } from '#lib/base/hash.ts'
import { threadTask } from '#lib/base/threads.ts'
import { makePages } from './make-pages.ts'
import type { PageFile } from './page-file.ts'
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
  /** Folder of the pages that are kept, and their name there, if they were given one. */
  storeDir: string
  key: string | undefined
}

/**
 * Finishes a page in its file and makes what it describes; see `finishPages`. A page that others are made of is kept in
 * the store together with them.
 * @throws Error naming the page that cannot be finished, or that should describe others and does not
 */
export const finishPage = threadTask(
  import.meta.url,
  ({ path, file, frames, storeDir, key }: PageToFinish): PageFile[] => {
    const html = readFileSync(file, 'utf8')
    const texts = new Map(frames.map((frame) => [frame.path, readFileSync(frame.file, 'utf8')]))
    const { own, others } = makePages(path, html, texts)
    if (key !== undefined && others.length === 0)
      throw new Error(
        `${path}: the page of an article describes none of its sections. Has Next changed NEXT_PHASE?`,
      )
    writeFileSync(file, own.body)
    if (others.length > 0) return storePages(storeDir, key ?? sha256(html), [own, ...others])
    return [{ ...own, body: { file } }]
  },
)
