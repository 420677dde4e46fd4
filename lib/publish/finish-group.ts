import { readFileSync, writeFileSync } from 'node:fs'
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

/** A page and those that repeat it. */
export interface PageGroup {
  /** Path of the page that is repeated; it is one of `pages`. */
  source: string
  pages: readonly PageFile[]
}

/** A page whose file is as it is published. */
export interface FinishedPage extends PageFile {
  /** The body is that of another page. */
  repeats: boolean
  hashes: InlineHashes
  /** Every path below `/_next/` that stands in the page, in an attribute or a style. */
  assets: string[]
}

/** URL of this module, for `mapInThreads`. */
export const finishModule = import.meta.url

/**
 * Finishes the pages of a group in their files: see `finishPages`.
 * @throws Error naming the page that cannot be finished
 */
export function run({ source, pages }: PageGroup): FinishedPage[] {
  const first = pages.find(({ path }) => path === source)
  if (first === undefined) throw new Error(`${pages[0]?.path}: it repeats ${source}, which is no page.`)
  const { document, hashes } = named(source, () => readPage(first.file))
  const whole = { ...dividePage(document), hashes }
  return pages.map((page) =>
    named(page.path, () => (page === first ? finish(page, joinPage(whole), hashes) : repeat(page, whole))),
  )
}

function repeat(page: PageFile, whole: DividedPage & { hashes: InlineHashes }): FinishedPage {
  const { document, hashes } = readPage(page.file)
  const open = readSamePage(document)?.open
  if (open === undefined) throw new Error('its mark does not say where it opens.')
  const text = fillSamePage(document, whole, open)
  return { ...finish(page, text, joinHashes([hashes, whole.hashes])), repeats: true }
}

function finish({ path, file }: PageFile, text: string, hashes: InlineHashes): FinishedPage {
  writeFileSync(file, text)
  const assets = new Set(Array.from(text.matchAll(/\/_next\/[^\s"'()?#&\\]+/g), ([name]) => name))
  return { path, file, repeats: false, hashes, assets: [...assets] }
}

function readPage(file: string): { document: DefaultTreeAdapterTypes.Document; hashes: InlineHashes } {
  const document = parseWithoutRuntime(readFileSync(file, 'utf8'))
  return { document, hashes: collectInlineHashes(document) }
}

function named<Value>(path: string, work: () => Value): Value {
  try {
    return work()
  } catch (error) {
    throw new Error(`${path}: ${messageOf(error)}`)
  }
}
