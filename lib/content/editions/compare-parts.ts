import { diffArrays } from 'diff'
import { compareWords, type Piece } from './compare-words.ts'
import { pairById } from './pair-by-id.ts'

/** What is compared as a whole: a section, the short answer, a note, a picture. */
export interface TextPart {
  id: string | null
  /** Ids that it had before, where its version says. */
  was?: readonly string[] | undefined
  title: string
  paragraphs: readonly string[]
  /** Titles of what it is divided by; undefined where its version does not say. */
  subheadings?: readonly { title: string }[] | undefined
}

/** Consecutive paragraphs, each ended by a line break, that are the same or not. */
export interface Stretch {
  isChanged: boolean
  pieces: readonly Piece[]
}

/** How a part became what it is. */
export interface PartDifference {
  id: string | null
  /** Its title, or how one became another; empty where it has none. */
  title: readonly Piece[]
  /** Whether it stands at another place among the parts that both versions have. */
  isMoved: boolean
  stretches: readonly Stretch[]
  /** Its subheadings, each as a paragraph; none where one of the versions does not say. */
  subheadings: readonly Stretch[]
}

/**
 * The differences between the parts of two versions, in the later order; parts that are gone stand at the end. What is the
 * same in both or added, taken together, is the later text; what is the same or removed is the earlier.
 */
export function compareParts(
  before: readonly TextPart[],
  after: readonly TextPart[],
  language: string,
): PartDifference[] {
  const pairs = pairById(before, after)
  const stays = findStaying(before, pairs)
  const changes = pairs.map(({ before: from, after: to }) => ({
    id: (to ?? from)?.id ?? null,
    title: compareWords(from?.title ?? '', to?.title ?? '', language),
    isMoved: from !== undefined && to !== undefined && !stays.has(from),
    paragraphs: diffArrays([...(from?.paragraphs ?? [])], [...(to?.paragraphs ?? [])]),
    subheadings: compareSubheadings(from, to),
  }))
  const paragraphs = createMoves(changes.map((change) => change.paragraphs))
  const subheadings = createMoves(changes.map((change) => change.subheadings))
  return changes.map((change) => ({
    ...change,
    stretches: toStretches(change.paragraphs, paragraphs, language),
    subheadings: toStretches(change.subheadings, subheadings, language),
  }))
}

/** Whether a part is other than it was: in its title, its place or what stands below it. */
export function isPartChanged({ title, isMoved, stretches, subheadings }: PartDifference): boolean {
  const isChanged = [...stretches, ...subheadings].some((stretch) => stretch.isChanged)
  return isMoved || isChanged || title.some(({ type }) => type !== 'same')
}

/** Those of the earlier parts that stand in their order still, as many as can be said to. */
function findStaying(
  before: readonly TextPart[],
  pairs: ReturnType<typeof pairById<TextPart>>,
): ReadonlySet<TextPart> {
  const later = pairs.flatMap(({ before: from, after: to }) => (from && to ? [from] : []))
  const earlier = before.filter((part) => later.includes(part))
  return new Set(
    diffArrays(earlier, later).flatMap(({ added, removed, value }) => (added || removed ? [] : value)),
  )
}

function compareSubheadings(from: TextPart | undefined, to: TextPart | undefined): Run[] {
  const [old, now] = [from, to].map((part) => (part === undefined ? [] : part.subheadings))
  if (old === undefined || now === undefined) return []
  return diffArrays(
    old.map(({ title }) => title),
    now.map(({ title }) => title),
  )
}

interface Run {
  value: string[]
  added?: boolean
  removed?: boolean
}

/** The paragraphs that one version has in one place and the other in another. */
function createMoves(changes: readonly (readonly Run[])[]): ReadonlySet<string> {
  const collect = (type: 'added' | 'removed') =>
    new Set(changes.flatMap((runs) => runs.filter((run) => run[type]).flatMap(({ value }) => value)))
  const added = collect('added')
  return new Set([...collect('removed')].filter((paragraph) => added.has(paragraph)))
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

/** Paragraphs that moved are told as wholes; what stands between them in both versions is compared word by word. */
function comparePlace(
  removed: readonly string[],
  added: readonly string[],
  { moved, language }: { moved: ReadonlySet<string>; language: string },
): Piece[] {
  const [leaving, old, oldRest] = takeNext(removed, moved)
  const [coming, now, nowRest] = takeNext(added, moved)
  const pieces: Piece[] = [
    ...leaving.map((text): Piece => ({ type: 'removed', text: `${text}\n`, isMoved: true })),
    ...coming.map((text): Piece => ({ type: 'added', text: `${text}\n`, isMoved: true })),
    ...compareWords(join(old), join(now), language),
  ]
  return oldRest.length + nowRest.length === 0
    ? pieces
    : [...pieces, ...comparePlace(oldRest, nowRest, { moved, language })]
}

/** The paragraphs at the beginning that moved, those after them that did not, and the rest. */
function takeNext(paragraphs: readonly string[], moved: ReadonlySet<string>): [string[], string[], string[]] {
  const first = paragraphs.findIndex((text) => !moved.has(text))
  const start = first === -1 ? paragraphs.length : first
  const next = paragraphs.findIndex((text, index) => index > start && moved.has(text))
  const end = next === -1 ? paragraphs.length : next
  return [paragraphs.slice(0, start), paragraphs.slice(start, end), paragraphs.slice(end)]
}

function join(paragraphs: readonly string[]): string {
  return paragraphs.map((paragraph) => `${paragraph}\n`).join('')
}
