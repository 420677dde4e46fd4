import type { DateText } from '#lib/content/article/types.ts'
import type { Problem } from '#lib/markdown/problem.ts'
import type { Sources } from './sources.ts'

/** A file of sources, as it was read. */
interface SourcesText {
  /** The whole file. */
  text: string
  sources: Sources
}

/**
 * What a file of sources can be published with and its author may want to know: what nobody cites.
 * @param cited keys that any language of the article cites
 */
export function adviseSources({ text, sources }: SourcesText, cited: ReadonlySet<string>): Problem[] {
  return Object.keys(sources).flatMap((key) => {
    if (cited.has(key)) return []
    const message = `no article cites "${key}", so it is not published. Cite it, [@${key}], or delete it.`
    return [{ line: lineOf(key, text), message }]
  })
}

/**
 * Days that an article cannot know of: a source was looked at, or a copy of it made, after all that was changed.
 * @param revised day of the newest revision of any language
 */
export function checkSourceDays({ text, sources }: SourcesText, revised: DateText): Problem[] {
  return Object.values(sources).flatMap(({ key, accessed, archived }) => {
    const days = [
      ...(accessed === undefined ? [] : [{ what: `"${key}" was looked at on`, day: accessed }]),
      ...archived.map(({ date }) => ({ what: `a copy of "${key}" was made on`, day: date })),
    ]
    return days
      .filter(({ day }) => day > revised)
      .map(({ what, day }) => ({
        line: lineOf(key, text),
        message: `${what} ${day}, after the newest revision (${revised}). Say in a revision of that day what it changed, or mend the day.`,
      }))
  })
}

function lineOf(key: string, text: string): number {
  return Math.max(1, text.split('\n').findIndex((line) => line.startsWith(`${key}:`)) + 1)
}
