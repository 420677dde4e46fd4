import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { describeReply, type Patience, send } from '#lib/requests/send.ts'
import { gentleLimits } from './client-pool.ts'
import type { Place } from './places.ts'
import { openRecords } from './records.ts'

/** What archiving is told. */
export interface ArchiveOptions {
  /** Start of the address that has a copy made of the address behind it. */
  service: string
  /** File that remembers the copies made, so that none is asked for twice. */
  recordsPath: string
  /** How many addresses are asked for in this run. */
  most: number
  /** Milliseconds between an answer and the next request. */
  delayMs?: number
  /** Waits for them. */
  pause?: (ms: number) => Promise<unknown>
  patience: Patience
  write: (line: string) => void
}

/** A copy that the service made, to be looked at and taken over. */
export interface ProposedCopy {
  place: Place
  url: string
  date: string
}

/**
 * Asks an archive for copies of cited pages that have none, a few at a time and one after another, and returns all that
 * were made so far. What it answers is for a person to look at: it may have kept an error page or a wall.
 */
export async function archiveSources(
  places: readonly Place[],
  {
    service,
    recordsPath,
    most,
    delayMs = gentleLimits.delayMs,
    pause = sleep,
    patience,
    write,
  }: ArchiveOptions,
): Promise<{ proposed: ProposedCopy[]; failed: number; left: number }> {
  const records = openRecords(recordsPath, copySchema)
  const wanting = places.filter(({ source }) => source.archived.length === 0)
  const unasked = wanting.filter(({ source }) => records.get(source.url) === undefined)
  let failed = 0
  for (const [index, { at, source }] of unasked.slice(0, most).entries()) {
    if (index > 0) await pause(delayMs)
    const reply = await send(service + source.url, { headers: { accept: 'text/html' } }, patience, 1_000)
    const copy = 'reason' in reply ? undefined : readCopy(reply.headers, service)
    if (copy === undefined) {
      failed++
      write(`${at} ${source.key}: no copy was made: ${describeReply(reply)}`)
    } else records.set(source.url, copy)
  }
  const proposed = wanting.flatMap((place) => {
    const copy = records.get(place.source.url)
    return copy === undefined ? [] : [{ place, ...copy }]
  })
  return { proposed, failed, left: Math.max(0, unasked.length - most) }
}

/** The copies as entries of `sources.yaml`, for a person to look at and take over. */
export function formatProposals(proposed: readonly ProposedCopy[]): string {
  const byFile = Map.groupBy(proposed, ({ place }) => place.path)
  return [...byFile]
    .map(([path, copies]) => {
      const entries = copies.map(
        ({ place, url, date }) =>
          `${place.source.key}:\n  archived:\n    - url: ${url}\n      date: ${date}\n`,
      )
      return `# ${path}: open each copy, and put it in the place of "archived: none" and its reason.\n${entries.join('')}`
    })
    .join('\n')
}

const copySchema = z.strictObject({ url: z.url(), date: z.iso.date() })

/** Archives of the Memento family name the copy in Content-Location or Location, with its time in the path. */
function readCopy(headers: Headers, service: string): z.infer<typeof copySchema> | undefined {
  const named = headers.get('content-location') ?? headers.get('location')
  if (named === null || !URL.canParse(named, service)) return undefined
  const { href } = new URL(named, service)
  const [, year, month, day] = /\/(\d{4})(\d{2})(\d{2})\d{6}[a-z_]*\//.exec(href) ?? []
  return year === undefined ? undefined : { url: href, date: `${year}-${month}-${day}` }
}
