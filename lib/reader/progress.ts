import { all, box, fill, one } from './dom.ts'
import { minutesLeft } from './minutes-left.ts'

/** Writes “section # of #, about # minutes left” into [data-where]. Returns the index of the section. */
export function showProgress(link: Element, heading: Element, line: number): number {
  const sections = all('[data-seconds]')
  const section = sections.findIndex((item) => item.contains(link))
  const { top, height } = box(heading.closest('section') ?? heading)
  const seconds = sections.slice(section).map((item) => Number(item.dataset.seconds))
  fill(one('[data-where]'), section + 1, sections.length, minutesLeft(seconds, (line - top) / height))
  return section
}
