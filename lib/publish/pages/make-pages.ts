import type { DefaultTreeAdapterTypes } from 'parse5'
import { messageOf } from '#lib/base/errors.ts'
import { bodyOf } from '#lib/base/html-tree.ts'
import { collectInlineHashes, type InlineHashes } from './content-security.ts'
import { type DerivedFile, type DerivedPage, takeDerived } from './derived-pages.ts'
import { closed, markOpenings, type OpenableBody, openAt } from './open-at.ts'
import { joinFrame, type PageFrame, readFrame, takePageData } from './page-frame.ts'
import type { MadeFile } from './page-store.ts'
import { serializeBody, serializePage } from './serialize-page.ts'
import { parseWithoutRuntime } from './strip-runtime.ts'

/** A page as it is published, and its text. */
export interface MadePage extends MadeFile {
  content: { text: string }
}

/**
 * Returns the page of a path as it is published, without the client runtime, and everything that its templates describe.
 * `frames` are the pages, by path, that others have their style and scripts from.
 * @throws Error naming the page that cannot be made
 */
export function makePages(
  path: string,
  html: string,
  frames: ReadonlyMap<string, string> = new Map(),
): { own: MadePage; others: MadeFile[] } {
  return named(path, () => {
    const { document, hashes } = parsePage(html)
    const derived = takeDerived(document)
    if (derived.length === 0) return { own: toPage(path, serializePage(document), hashes), others: [] }
    const whole = { frame: readFrame(document), hashes, body: markOpenings(bodyOf(document)) }
    const own = toPage(path, serializePage(document, closed(whole.body)), hashes)
    const opened = new Map([...frames].map(([each, text]) => [each, named(each, () => toFrame(text))]))
    const others = derived.map((each) =>
      named(each.path, () => ('contentType' in each ? toFile(each) : makePage(each, whole, opened))),
    )
    return { own, others }
  })
}

interface Frame {
  frame: PageFrame
  hashes: InlineHashes
}

function makePage(
  page: DerivedPage,
  whole: Frame & { body: OpenableBody },
  frames: ReadonlyMap<string, Frame>,
): MadePage {
  const data = takePageData(page.body)
  if (page.open !== undefined) {
    const text = joinFrame(whole.frame, page.head, data, openAt(whole.body, page.open))
    return { ...toPage(page.path, text, whole.hashes), repeats: true }
  }
  const frame = frames.get(page.frame ?? '')
  if (frame === undefined) throw new Error(`its frame ${page.frame} is no page.`)
  return toPage(page.path, joinFrame(frame.frame, page.head, data, serializeBody(page.body)), frame.hashes)
}

function toPage(path: string, text: string, hashes: InlineHashes): MadePage {
  const assets = new Set(Array.from(text.matchAll(/\/_next\/[^\s"'()?#&\\]+/g), ([name]) => name))
  const contentType = 'text/html; charset=utf-8'
  return { path, contentType, repeats: false, hashes, assets: [...assets], content: { text } }
}

function toFile(file: DerivedFile): MadeFile {
  return { ...file, repeats: false, hashes: { style: [], script: [] }, assets: [] }
}

function toFrame(html: string): Frame {
  const { document, hashes } = parsePage(html)
  return { frame: readFrame(document), hashes }
}

function parsePage(html: string): { document: DefaultTreeAdapterTypes.Document; hashes: InlineHashes } {
  const document = parseWithoutRuntime(html)
  return { document, hashes: collectInlineHashes(document) }
}

/** Names the page that an error is about, once: the one that is being made of another rather than that. */
function named<Value>(path: string, work: () => Value): Value {
  try {
    return work()
  } catch (error) {
    if (error instanceof PageError) throw error
    throw new PageError(`${path}: ${messageOf(error)}`)
  }
}

class PageError extends Error {}
