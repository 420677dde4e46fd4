import { bases } from '#lib/content/article/types.ts'
import type { Locale } from '#lib/locales.ts'
import { messagesFor } from './index.ts'

/**
 * CSS of what the dictionary of a language decides: the mark after each claim, read out as the name of its grade, and
 * the numbers of sections and of their entries in the contents list.
 */
export function buildLanguageStyle(locale: Locale): string {
  const { grades, numbering, picture } = messagesFor(locale)
  const { open, close } = picture.aside
  const marks = bases.map((basis) => {
    const { name, mark } = grades[basis]
    // A word joiner ties the mark to its claim: none begins a line. Older browsers read no name, but show the mark.
    const shown = `content:"\u2060${mark}"`
    return `[data-basis=${basis}]:lang(${locale}):after{${shown};${shown}/"${open}${name}${close}"}`
  })
  const heading = `.heading h2:lang(${locale}):before{content:counter(h,${numbering})}`
  const entry = `.contents [data-seconds]>a:lang(${locale}):before{content:counter(entry,${numbering})}`
  return heading + entry + marks.join('')
}
