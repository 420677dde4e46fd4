import { fillIn, find, findAll } from '#lib/reader/dom.ts'
import { minutesLeft } from './minutes-left.ts'
import type { Place } from './watch-place.ts'

/** How far a reader has come: index of the section, and whether all of the text is read. */
interface Progress {
  section: number
  isFinished: boolean
}

/** Writes “section # of #, about # minutes left” into the contents bar, or that all is read. */
export function showProgress({ entry, read }: Place): Progress {
  const bar = find('[data-where]')
  const sections = findAll('[data-seconds]')
  const section = sections.findIndex((item) => item.contains(entry))
  // Behind the last section come lists that take no reading time.
  const seconds = section < 0 ? [] : sections.slice(section).map((item) => Number(item.dataset.seconds))
  const minutes = minutesLeft(seconds, read)
  if (minutes > 0) fillIn(bar, bar?.dataset.where, section + 1, sections.length, minutes)
  else fillIn(bar, bar?.dataset.end)
  return { section, isFinished: minutes === 0 }
}
