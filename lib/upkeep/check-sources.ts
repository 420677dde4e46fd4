import { z } from 'zod'
import { forEachLimit } from '#lib/base/for-each-limit.ts'
import { type Ask, createClientPool, gentleLimits } from './client-pool.ts'
import { type Finding, lookUp } from './look-up.ts'
import type { Place } from './places.ts'
import { openRecords } from './records.ts'

/** What a check is told. */
export interface CheckOptions {
  /** File that remembers what was found. */
  recordsPath: string
  /** Today, YYYY-MM-DD. */
  today: string
  /** What was found since this day is not asked again. */
  since: string
  /** Least milliseconds between two requests to one server. */
  delayMs?: number
  write: (line: string) => void
}

/** How many addresses are in which state. */
export type Tally = Record<Finding['state'], number>

/** Looks at every cited address and its archived copies, and tells file and line of each that does not stand. */
export async function checkSources(places: readonly Place[], options: CheckOptions): Promise<Tally> {
  const { recordsPath, today, since, delayMs = gentleLimits.delayMs, write } = options
  const records = openRecords(recordsPath, recordSchema)
  const ask: Ask = createClientPool({ ...gentleLimits, delayMs })
  const tally: Tally = { stands: 0, look: 0, broken: 0 }
  await forEachLimit(
    places.flatMap(toQuestions),
    gentleLimits.concurrency,
    async ({ at, name, url, quote }) => {
      const kept = records.get(url)
      const isFresh = kept !== undefined && kept.day >= since && kept.state !== 'look' && kept.quote === quote
      const finding = isFresh ? kept : await lookUp(ask, url, quote)
      if (!isFresh)
        records.set(url, {
          day: today,
          state: finding.state,
          message: finding.message,
          ...(quote !== undefined && { quote }),
        })
      tally[finding.state]++
      if (finding.state !== 'stands') write(`${at} ${name}: ${url} ${finding.message}`)
    },
  )
  return tally
}

const recordSchema = z.strictObject({
  day: z.string(),
  state: z.enum(['stands', 'look', 'broken']),
  message: z.string(),
  quote: z.string().exactOptional(),
})

function toQuestions({ at, source }: Place) {
  const { key, url, quote, archived } = source
  const copies = archived.map((copy) => ({ at, name: `${key}, copy of ${copy.date}`, url: copy.url, quote }))
  return [{ at, name: key, url, quote }, ...copies]
}
