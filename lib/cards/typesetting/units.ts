import { endsClause, forbidsLineEnd, forbidsLineStart, leansBack, punctuationOf } from './line-rules.ts'
import type { Script } from './typesetter.ts'

/** The smallest piece of text that a line break cannot fall into. */
export type Unit = {
  text: string
  script: Script
  /** Whether white space stands before it in the source. */
  spaced: boolean
  /** What a line break before this unit costs: 0 is natural, Infinity forbidden. */
  breakCost: number
}

/** Costs in the breaker's own measure: 1 is a line that misses its ideal width by a tenth of the column. */
const cost = {
  clause: -14,
  natural: 0,
  insideQuotes: 2,
  doubtful: 3,
  particle: 4,
  insideWord: 6,
  insideLatin: 40,
  forbidden: Infinity,
} as const

/** Splits text into units and decides, by the rules of its language, where lines may break. */
export function splitUnits(text: string, lang: string): Unit[] {
  const clean = text.normalize('NFC').replace(/\s+/gu, ' ').trim()
  const words = findWords(clean, lang)
  const units: Unit[] = []
  let spaced = false
  let previousEnd = 0
  let depth = 0
  for (const piece of pieces(clean, lang)) {
    if (piece.text === ' ') {
      spaced = true
      continue
    }
    const before = units.at(-1)
    const natural = before ? costOfBreak(before, piece, spaced, words(previousEnd)) : cost.forbidden
    const breakCost = natural + (depth > 0 ? cost.insideQuotes : 0)
    units.push({ text: piece.text, script: piece.script, spaced, breakCost })
    spaced = false
    previousEnd = piece.end
    depth = Math.max(0, depth + nesting(piece))
  }
  return units
}

/** Cuts a unit that is wider than a line into characters; breaks inside it stay a last resort. */
export function shatterUnit(unit: Unit): Unit[] {
  return [...graphemes(unit.text)].map((text, index) =>
    index === 0
      ? { ...unit, text }
      : { text, script: unit.script, spaced: false, breakCost: cost.insideLatin },
  )
}

type Piece = { text: string; script: Script; end: number }

function costOfBreak(before: Unit, piece: Piece, spaced: boolean, place: Place): number {
  if (forbidsLineEnd(before.text) || forbidsLineStart(piece.text)) return cost.forbidden
  if (endsClause(before.text)) return cost.clause
  if (spaced) return cost.natural
  if (before.script === 'latin' && piece.script === 'latin') return cost.natural
  // 2008 年, 10 万: a number and the character that counts with it belong together.
  if (/\p{Nd}$/u.test(before.text) || /^\p{Nd}/u.test(piece.text)) return cost.insideWord
  if (leansBack(piece.text)) return cost.particle
  return { between: cost.natural, doubtful: cost.doubtful, inside: cost.insideWord }[place]
}

/** How a piece changes the depth of quotation marks and brackets around what follows. */
function nesting({ text, script }: Piece): number {
  if (script === 'latin') return 0
  if (punctuationOf(text) === 'opening') return 1
  return /[）》〉」』】〕〗〙〛｝］”’]/u.test(text) ? -1 : 0
}

/** Characters gathered into pieces: Latin words (cut after a hyphen or dash), pairs such as …… and ——, single ideographs. */
function* pieces(text: string, lang: string): Generator<Piece> {
  let open: Piece | undefined
  let end = 0
  for (const grapheme of graphemes(text)) {
    const start = end
    end += grapheme.length
    const script = grapheme === ' ' ? undefined : scriptOf(text, start, grapheme, lang)
    const joins =
      open !== undefined &&
      open.script === script &&
      (script === 'latin'
        ? !/[-‐–—/]$/u.test(open.text)
        : /^[…—]$/u.test(grapheme) && open.text.startsWith(grapheme))
    if (open && joins) {
      open.text += grapheme
      open.end = end
      continue
    }
    if (open) yield open
    open = undefined
    if (script) open = { text: grapheme, script, end }
    else yield { text: grapheme, script: 'latin', end }
  }
  if (open) yield open
}

const hanText =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\u30fb\u30fc\uff00-\uffef]/u

/** Quotation marks, dashes and ellipses are full-width in Chinese, except inside a Latin word (don’t). */
function scriptOf(text: string, start: number, grapheme: string, lang: string): Script {
  if (hanText.test(grapheme)) return 'han'
  if (!/^[“”‘’…—·]$/u.test(grapheme) || !/^zh\b/i.test(lang)) return 'latin'
  const around = (text[start - 1] ?? '') + (text[start + 1] ?? '')
  return /^\p{Script=Latin}{2}$/u.test(around) && grapheme === '’' ? 'latin' : 'han'
}

function* graphemes(text: string): Generator<string> {
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text))
    yield segment
}

type Place = 'between' | 'doubtful' | 'inside'

/**
 * Tells of an offset whether it lies between two words. A dictionary that lacks a word (卡盟) takes it apart into
 * single characters, so a place between two of those is doubtful.
 */
function findWords(text: string, lang: string): (offset: number) => Place {
  const lengths = new Map<number, number>()
  const places = new Map<number, Place>()
  for (const { segment, index } of new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)) {
    const single = /^\p{Script=Han}$/u.test(segment)
    places.set(index, single && lengths.get(index) === 1 ? 'doubtful' : 'between')
    lengths.set(index + segment.length, single ? 1 : segment.length + 1)
  }
  return (offset) => places.get(offset) ?? 'inside'
}
