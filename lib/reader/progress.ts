import { all, box, fill, one } from './dom.ts'

/**
 * Minutes left, rounded up: the later sections, and what remains of the current one. `read` is how much of
 * that is read: 1 when all is, below 0 before it begins.
 */
export const minutesLeft = (seconds: readonly number[], current: number, read: number) =>
  Math.ceil(
    seconds
      .slice(current)
      .reduce((sum, each, later) => sum + (later ? each : each - each * Math.min(1, read)), 0) / 60,
  )

/** Writes “section # of #, about # minutes left” into [data-where]. Returns the index of the section. */
export function showProgress(link: Element, heading: Element, line: number): number {
  const sections = all('[data-seconds]')
  const section = sections.findIndex((item) => item.contains(link))
  const { top, height } = box(heading.closest('section') ?? heading)
  const seconds = sections.map((item) => Number(item.dataset.seconds))
  const left = minutesLeft(seconds, section, (line - top) / height)
  fill(one('[data-where]'), section + 1, sections.length, left)
  return section
}
