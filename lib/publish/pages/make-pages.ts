import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html, parseFragment, serialize } from 'parse5'
import { messageOf } from '#lib/base/errors.ts'
import { bodyOf } from '#lib/base/html-tree.ts'
import { mediaTypes } from '#lib/base/media-types.ts'
import type { DerivedFile, DerivedFolder, DerivedPage } from '#lib/base/page-template.ts'
import { collectInlineHashes, type InlineHashes, joinHashes } from './content-security.ts'
import { markOpenings, openAt, withoutOpenings } from './open-at.ts'
import { assetFile, type PageFile } from './page-file.ts'
import { joinFrame, type PageFrame, readFrame, takePageData } from './page-frame.ts'
import { serializeInFull, serializePage } from './serialize-page.ts'
import { parseWithoutRuntime } from './strip-runtime.ts'
import { takeTemplates } from './take-templates.ts'

/** A page as it is published, and its text. */
export interface PageText extends PageFile {
  body: string
}

/**
 * The page of a path as it is published, without the client runtime, and everything that its templates describe.
 * `frames` are the pages, by path, that others have their style and scripts from.
 * @throws Error naming the page that cannot be made
 */
export function makePages(
  path: string,
  html: string,
  frames: ReadonlyMap<string, string> = new Map(),
): { own: PageText; others: PageFile[] } {
  return withPathInErrors(path, () => {
    const { document, hashes } = parsePage(html)
    const templates = takeTemplates(document)
    if (templates.length === 0) return { own: toPage(path, serializePage(document), hashes), others: [] }
    const whole = { frame: readFrame(document), hashes, marked: markOpenings(bodyOf(document)) }
    const own = toPage(path, serializePage(document, withoutOpenings(whole.marked)), hashes)
    const opened = new Map(
      [...frames].map(([each, text]) => [each, withPathInErrors(each, () => toFrame(text))]),
    )
    const others = templates.flatMap(({ derived, content }): PageFile[] => {
      if ('folder' in derived) return makeFiles(derived)
      return withPathInErrors(derived.path, () => [
        'contentType' in derived ? makeFile(derived) : makePage(derived, content, whole, opened),
      ])
    })
    return { own, others }
  })
}

interface Frame {
  frame: PageFrame
  hashes: InlineHashes
}

/**
 * A file as it is. One that is a page is of an edition: it may have its style from a file beside it, runs nothing and is in
 * no search results.
 */
function makeFile({ path, contentType, body }: DerivedFile): PageFile {
  const file = assetFile(path, contentType, body)
  if (contentType !== mediaTypes.html) return file
  return { ...file, repeats: true, hashes: { style: ["'self'"], script: [] } }
}

function makeFiles({ folder, contentType, file, parts }: DerivedFolder): PageFile[] {
  let start = 0
  return parts.map(([name, length, sha256]) => {
    const body = { file, part: { start, length }, sha256 }
    start += length
    return assetFile(`${folder}${name}`, contentType, body)
  })
}

function makePage(
  page: DerivedPage,
  content: DefaultTreeAdapterTypes.Element,
  whole: Frame & { marked: string },
  frames: ReadonlyMap<string, Frame>,
): PageText {
  const data = takePageData(content)
  const head = normalise(page.head)
  if ('open' in page) {
    const text = joinFrame(whole.frame, head, data, openAt(whole.marked, page.open))
    return { ...toPage(page.path, text, whole.hashes), repeats: true }
  }
  const frame = frames.get(page.frame)
  if (frame === undefined) throw new Error(`its frame ${page.frame} is no page.`)
  const hashes = joinHashes([frame.hashes, collectInlineHashes(content)])
  const text = joinFrame(frame.frame, head, data, serializeInFull(content))
  return { ...toPage(page.path, text, hashes), repeats: head.includes(unlisted) }
}

/** In the head of a page that is in no search results. */
const unlisted = '<meta name="robots" content="noindex'

/** As a parser reads it, and as the heads of all other pages are written. */
function normalise(head: string): string {
  return serialize(parseFragment(defaultTreeAdapter.createElement('head', html.NS.HTML, []), head, {}))
}

function toPage(path: string, body: string, hashes: InlineHashes): PageText {
  const assets = new Set(Array.from(body.matchAll(/\/_next\/[^\s"'()?#&\\]+/g), ([name]) => name))
  return { path, contentType: mediaTypes.html, repeats: false, hashes, assets: [...assets], body }
}

function toFrame(html: string): Frame {
  const { document, hashes } = parsePage(html)
  return { frame: readFrame(document), hashes }
}

function parsePage(html: string): { document: DefaultTreeAdapterTypes.Document; hashes: InlineHashes } {
  const document = parseWithoutRuntime(html)
  return { document, hashes: collectInlineHashes(document) }
}

/** Prefixes the path to an error's message, once: that of the page being made of another, not of the other one. */
function withPathInErrors<Value>(path: string, work: () => Value): Value {
  try {
    return work()
  } catch (error) {
    if (error instanceof PageError) throw error
    throw new PageError(`${path}: ${messageOf(error)}`)
  }
}

class PageError extends Error {}
