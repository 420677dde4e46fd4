import { readFile, writeFile } from 'node:fs/promises'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { collectInlineHashes, type InlineHashes, joinHashes } from './content-security.ts'
import { messageOf } from './errors.ts'
import { type DividedPage, dividePage, fillSamePage, joinPage, readSamePage } from './same-page.ts'
import { parseWithoutRuntime } from './strip-runtime.ts'

/** A page as Next wrote it: its canonical path and its file. */
export interface PageFile {
  path: string
  file: string
}

/** What a finished page is made of. */
export interface FinishedPage {
  path: string
  body: Uint8Array
  hashes: InlineHashes
}

/**
 * Finishes pages, in their files too: takes the client runtime out, and gives those that repeat another page its body.
 * @throws Error naming the page that cannot be finished
 */
export async function finishPages(files: readonly PageFile[]): Promise<FinishedPage[]> {
  const fileOf = new Map(files.map(({ path, file }) => [path, file]))
  const finished: FinishedPage[] = []
  let whole: (DividedPage & { path: string; hashes: InlineHashes }) | undefined
  // A page stands before those below it, so each is mostly divided once.
  for (const { path, file } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    try {
      const page = await readPage(path, file)
      const same = readSamePage(page.document)
      const source = same?.path ?? path
      if (whole?.path !== source) {
        const { document, hashes } = same === undefined ? page : await readPage(source, fileOf.get(source))
        whole = { ...dividePage(document), path: source, hashes }
      }
      const text = same === undefined ? joinPage(whole) : fillSamePage(page.document, whole, same.open)
      const hashes = same === undefined ? whole.hashes : joinHashes([page.hashes, whole.hashes])
      await writeFile(file, text)
      finished.push({ path, body: Buffer.from(text), hashes })
    } catch (error) {
      throw new Error(`${path}: ${messageOf(error)}`)
    }
  }
  return finished
}

interface ParsedPage {
  path: string
  document: DefaultTreeAdapterTypes.Document
  hashes: InlineHashes
}

async function readPage(path: string, file: string | undefined): Promise<ParsedPage> {
  if (file === undefined) throw new Error(`it repeats ${path}, which is no page.`)
  const document = parseWithoutRuntime(await readFile(file, 'utf8'))
  return { path, document, hashes: collectInlineHashes(document) }
}
