/** What an engine has to say to a question, and what that takes. */
export interface Answer {
  /** Numbers of the units that it lists. */
  units: ReadonlySet<number>
  /** From an empty cache to the first five results, compressed. */
  coldBytes: number
  coldRequests: number
}

/** A search engine with the index of a corpus. */
export interface SearchEngine {
  name: string
  /** Seconds that its index took to build. */
  seconds: number
  /** Processor seconds of that, and of building it again after an edit of one article; undefined where they are not measured. */
  processor?: { first: number; edit: number }
  /** All of its files as hosts send them, in bytes. */
  bytes: number
  files: number
  ask(question: string): Promise<Answer>
  close(): Promise<void>
}

/** Shares from 0 to 1: what was found of what there is, and what is right of what was listed. */
export function judge(answers: readonly { listed: ReadonlySet<number>; right: ReadonlySet<number> }[]): {
  recall: number
  precision: number
} {
  let [found, right, listed] = [0, 0, 0]
  for (const answer of answers) {
    found += [...answer.listed].filter((unit) => answer.right.has(unit)).length
    right += answer.right.size
    listed += answer.listed.size
  }
  return { recall: right === 0 ? 1 : found / right, precision: listed === 0 ? 1 : found / listed }
}
