import { deviceNames } from './device-names.ts'

/** Ids that pages of the site use themselves: places of the page, and paths below an article. */
export const reserved: readonly string[] = [
  // Places of the page.
  ...['text', 'contents', 'contents-list', 'evidence', 'reading', 'resume', 'quote', 'copied', 'revisions'],
  // Paths below an article, or meant to be.
  ...['index', 'parallel', 'cite', 'sources', 'figures', 'history', 'corrections', 'wechat'],
  ...deviceNames,
]

/** Why an id can be that of nothing an author writes, as a clause after its name; undefined when it can. */
export function explainReserved(id: string): string | undefined {
  if (deviceNames.includes(id))
    return 'which is the name of a device: no folder can have it on Windows. Choose another'
  if (reserved.includes(id)) return 'which the page uses itself. Choose another'
  if (isDay(id)) return 'which is a day: paths of days are kept for editions of the article. Choose another'
  return explainDropped(id)
}

/** Why reader views would drop what has an id, as a clause after its name; undefined when they keep it. */
export function explainDropped(id: string): string | undefined {
  if (!droppedByReaders.test(id)) return undefined
  return 'which makes reader views drop it like a row of buttons. Choose another word than "share"'
}

function isDay(id: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(id)
}

/** Readability, in Firefox and elsewhere, deletes what has such a word in its id, whatever its class says. */
const droppedByReaders = /\b(?:share|sharedaddy)\b/
