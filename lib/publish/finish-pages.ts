import { readFileSync } from 'node:fs'
import { type FinishedPage, finishModule, type PageFile, run } from './finish-group.ts'
import { mapInThreads } from './threads.ts'

/**
 * Finishes pages in their files: takes the client runtime out, and gives those that repeat another page its body.
 * Returns them in order of their paths.
 * @throws Error naming the page that cannot be finished
 */
export async function finishPages(files: readonly PageFile[]): Promise<FinishedPage[]> {
  const known = new Set(files.map(({ path }) => path))
  const groups = Map.groupBy(files, ({ path, file }) => {
    const source = sourceOf(file) ?? path
    if (!known.has(source)) throw new Error(`${path}: it repeats ${source}, which is no page.`)
    return source
  })
  const work = [...groups].map(([source, pages]) => ({ source, pages }))
  const finished = await mapInThreads({ module: finishModule, run }, work)
  return finished.flat().sort((a, b) => (a.path < b.path ? -1 : 1))
}

/**
 * The page that a page says it repeats. What is text in a page has its quotation marks escaped; paths are ASCII, so
 * nothing else of the page needs to be decoded.
 */
function sourceOf(file: string): string | undefined {
  return /<template data-same-as="([^"]*)"/.exec(readFileSync(file, 'latin1'))?.[1]
}
