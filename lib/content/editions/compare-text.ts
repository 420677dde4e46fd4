import { diffArrays } from 'diff'
import { compareWords, type Piece } from './compare-words.ts'
import type { EditionData } from './edition-data.ts'
import { pairById } from './pair-by-id.ts'

/** Consecutive paragraphs, each ended by a line break, that are the same or not. */
export interface Stretch {
  isChanged: boolean
  pieces: readonly Piece[]
}

/** How a part of an article, a section or the short answer, became what it is. */
export interface PartDifference {
  /** Null for the short answer. */
  id: string | null
  /** Its title, or how one became another; empty for the short answer, which has none. */
  title: readonly Piece[]
  stretches: readonly Stretch[]
}

/**
 * The differences between two versions of an article, part by part, in the later order; parts that are gone stand at the
 * end. What is the same in both or added, taken together, is the later text; what is the same or removed is the earlier.
 */
export function compareText(before: EditionData, after: EditionData): PartDifference[] {
  const changes = pairById(before.parts, after.parts).map(({ before: from, after: to }) => ({
    id: (to ?? from)?.id ?? null,
    title: compareWords(from?.title ?? '', to?.title ?? '', after.language),
    runs: diffArrays(from?.paragraphs ?? [], to?.paragraphs ?? []),
  }))
  const collect = (type: 'added' | 'removed') =>
    new Set(changes.flatMap(({ runs }) => runs.filter((run) => run[type]).flatMap(({ value }) => value)))
  const added = collect('added')
  const moved = new Set([...collect('removed')].filter((paragraph) => added.has(paragraph)))
  return changes.map(({ id, title, runs }) => ({
    id,
    title,
    stretches: toStretches(runs, moved, after.language),
  }))
}

/** Whether a part is other than it was, in its title or below it. */
export function isPartChanged({ title, stretches }: PartDifference): boolean {
  return title.some(({ type }) => type !== 'same') || stretches.some(({ isChanged }) => isChanged)
}

interface Run {
  value: string[]
  added?: boolean
  removed?: boolean
}

function toStretches(runs: readonly Run[], moved: ReadonlySet<string>, language: string): Stretch[] {
  const stretches: Stretch[] = []
  for (let index = 0; index < runs.length; ) {
    const run = runs[index]
    if (run === undefined) break
    if (!run.added && !run.removed) {
      stretches.push({ isChanged: false, pieces: [{ type: 'same', text: join(run.value) }] })
      index++
      continue
    }
    // What was removed and what was added in one place come in either order.
    const pair = runs.slice(index, index + 2).filter((each) => each.added || each.removed)
    const removed = pair.filter((each) => each.removed).flatMap(({ value }) => value)
    const added = pair.filter((each) => each.added).flatMap(({ value }) => value)
    stretches.push({ isChanged: true, pieces: comparePlace(removed, added, { moved, language }) })
    index += pair.length
  }
  return stretches
}

function comparePlace(
  removed: readonly string[],
  added: readonly string[],
  { moved, language }: { moved: ReadonlySet<string>; language: string },
): Piece[] {
  const whole =
    (type: 'added' | 'removed') =>
    (text: string): Piece => ({
      type,
      text: `${text}\n`,
      ...(moved.has(text) && { isMoved: true }),
    })
  const isOneSided = removed.length === 0 || added.length === 0
  if (isOneSided || [...removed, ...added].some((text) => moved.has(text)))
    return [...removed.map(whole('removed')), ...added.map(whole('added'))]
  return compareWords(join(removed), join(added), language)
}

function join(paragraphs: readonly string[]): string {
  return paragraphs.map((paragraph) => `${paragraph}\n`).join('')
}
