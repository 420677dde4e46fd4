import { decodeText, mediaType, readBytes } from '#lib/requests/body.ts'
import type { Ask } from './client-pool.ts'
import { hasQuotation } from './has-quotation.ts'
import { pageText } from './page-text.ts'

/** What became of a cited address. */
export interface Finding {
  /** `stands`: as it was cited; `look`: a person has to look, for no program can tell; `broken`: to be mended. */
  state: 'stands' | 'look' | 'broken'
  /** What was found, and how to mend it. */
  message: string
}

interface Answer {
  kind: 'answer'
  status: number
  location: string | null
  /** Text of the page; undefined where it is no text. */
  text: string | undefined
}

/** Looks whether an address still leads to what was cited: its status, where it leads, and the words relied on. */
export async function lookUp(ask: Ask, url: string, quotation?: string): Promise<Finding> {
  let at = url
  for (let redirects = 0; redirects <= 5; redirects++) {
    const answer = await ask(at, readAnswer)
    if (answer.kind === 'disallowed')
      return { state: 'look', message: 'its robots.txt asks programs to stay away. Look at it yourself.' }
    if (answer.kind === 'unvisited')
      return { state: 'look', message: 'was not reached within the limits of this run. Run again.' }
    if (answer.kind === 'failure')
      return { state: 'look', message: `gave no answer (${answer.reason}). Run again another day.` }
    if (answer.status < 300 || answer.status >= 400 || answer.location === null)
      return judge(answer, url, at, quotation)
    if (!URL.canParse(answer.location, at)) return { state: 'broken', message: 'leads to no address.' }
    at = new URL(answer.location, at).href
  }
  return { state: 'broken', message: 'leads on more than five times. Cite where the page is.' }
}

const maxBytes = 5_000_000

async function readAnswer(response: Response): Promise<Answer> {
  const head = {
    kind: 'answer',
    status: response.status,
    location: response.headers.get('location'),
  } as const
  const type = mediaType(response)
  if (response.status !== 200 || !/^(text\/|application\/xhtml)/.test(type)) {
    await response.body?.cancel()
    return { ...head, text: undefined }
  }
  const text = decodeText((await readBytes(response, maxBytes)).bytes, response)
  return { ...head, text: /html/.test(type) ? pageText(text) : text }
}

function judge({ status, text }: Answer, url: string, at: string, quotation: string | undefined): Finding {
  if (status === 404 || status === 410)
    return {
      state: 'broken',
      message: `answers ${status}: the page is gone. Cite a copy that an archive keeps.`,
    }
  if (status !== 200) return { state: 'look', message: `answers ${status}. Look at it yourself.` }
  if (at !== url && new URL(at).pathname === '/' && new URL(url).pathname !== '/')
    return {
      state: 'broken',
      message: `leads to the front page ${at}: the page is gone. Cite a copy that an archive keeps.`,
    }
  if (quotation !== undefined && text === undefined)
    return { state: 'look', message: 'is no page of text. Look for the quotation yourself.' }
  if (quotation !== undefined && !hasQuotation(text ?? '', quotation))
    return {
      state: 'broken',
      message: `no longer has “${quotation}”. Look what it says now, and cite a copy of what it said.`,
    }
  if (at !== url) return { state: 'look', message: `has moved to ${at}. Cite that address.` }
  return { state: 'stands', message: quotation === undefined ? 'stands.' : 'stands, with the quotation.' }
}
