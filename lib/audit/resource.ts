import { imageSize } from 'image-size'
import { decodeText, mediaType, readBytes } from '#lib/requests/body.ts'
import type { NoAnswer } from '#lib/requests/client.ts'
import type { Limits } from '#lib/requests/limits.ts'
import { type Page, readPage } from './page.ts'

/** What an address answered. */
export type Answer = {
  kind: 'answer'
  status: number
  /** Media type without parameters, in lower case. */
  type: string
  /** Directives of X-Robots-Tag, in lower case. */
  robots: string
  /** Absolute URL of a redirect's target. */
  location?: URL
  /** Facts of an HTML page with status 200. */
  page?: Page
  /** Pixels of an image with status 200, where they can be read. */
  size?: { width: number; height: number }
}

/** What came of visiting an address. */
export type Resource = Answer | NoAnswer

/** Reads an answer as far as the audit needs it: pages whole, images up to their size, of other files the head. */
export async function readAnswer(response: Response, url: string, limits: Limits): Promise<Resource> {
  const type = mediaType(response)
  const answer: Answer = {
    kind: 'answer',
    status: response.status,
    type,
    robots: (response.headers.get('x-robots-tag') ?? '').toLowerCase(),
  }
  const location = response.headers.get('location')
  if (location !== null && response.status >= 300 && response.status < 400 && URL.canParse(location, url)) {
    answer.location = new URL(location, url)
  }
  if (response.status === 200 && isHtmlType(type)) {
    const body = await readBytes(response, limits.maxBytes)
    if (!body.whole) return { kind: 'failure', reason: `is a page of more than ${limits.maxBytes} bytes` }
    answer.page = readPage(decodeText(body.bytes, response), url)
    return answer
  }
  if (response.status === 200 && type.startsWith('image/')) {
    const size = readSize((await readBytes(response, imageHeadBytes)).bytes)
    if (size) answer.size = size
    return answer
  }
  await response.body?.cancel()
  return answer
}

/** Enough for the header of every image format, EXIF included. */
const imageHeadBytes = 128 * 1024

function isHtmlType(type: string): boolean {
  return type === 'text/html' || type === 'application/xhtml+xml'
}

function readSize(bytes: Buffer): { width: number; height: number } | undefined {
  try {
    const { width, height } = imageSize(bytes)
    return { width, height }
  } catch {
    return undefined
  }
}
