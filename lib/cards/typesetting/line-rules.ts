/**
 * Where a Chinese line may not break (prohibition rules of the W3C's Requirements for Chinese Text Layout,
 * level "GB style"; GB/T 15834—2011 §5.1), and which punctuation gives up half its width.
 */

const closing = '，。、；：？！）》〉」』】〕〗〙〛｝］”’'
const opening = '（《〈「『【〔〖〘〚｛［“‘'
const neverFirst = new Set(`${closing}…‥—～〜·・‧％‰℃°ー々〻,.;:!?)]}%»›/`)
const neverLast = new Set(`${opening}([{«‹$¥￥£€#＃@`)

/** Whether a line may not start with this text. */
export function forbidsLineStart(text: string): boolean {
  return neverFirst.has([...text].at(0) ?? '')
}

/** Whether a line may not end with this text. */
export function forbidsLineEnd(text: string): boolean {
  return neverLast.has([...text].at(-1) ?? '')
}

/** The empty half of a full-width mark: after a closing one, before an opening one. */
export type Punctuation = 'opening' | 'closing' | 'none'

/** Says on which side a single full-width mark is empty. Tell it only about text set as `han`. */
export function punctuationOf(text: string): Punctuation {
  if (opening.includes(text)) return 'opening'
  return closing.includes(text) ? 'closing' : 'none'
}

/** Whether a break after this text falls at a pause of the sentence. */
export function endsClause(text: string): boolean {
  return /[，。、；：？！,;:?!”’）》」』]$/u.test(text)
}

/** Particles that lean on the word before them; a line that starts with one reads badly. */
export function leansBack(text: string): boolean {
  return /^[的了着过们吗呢吧啊们得地]$/u.test(text)
}
