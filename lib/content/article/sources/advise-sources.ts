import type { DateText } from '#lib/content/article/types.ts'
import type { Problem } from '#lib/markdown/problem.ts'
import type { Sources } from './sources.ts'

interface SourcesInUse {
  /** The whole file. */
  text: string
  sources: Sources
  /** Keys that any language of the article cites. */
  cited: ReadonlySet<string>
  /** Day of the newest revision of any language. */
  revised: DateText
}

/** What a file of sources can be published with and its author may want to know: what nobody cites, or was seen too late. */
export function adviseSources({ text, sources, cited, revised }: SourcesInUse): Problem[] {
  const lines = text.split('\n')
  return Object.values(sources).flatMap(({ key, accessed }) => {
    const line = Math.max(1, lines.findIndex((each) => each.startsWith(`${key}:`)) + 1)
    const problems: Problem[] = []
    if (!cited.has(key))
      problems.push({
        line,
        message: `no article cites "${key}", so it is not published. Cite it, [@${key}], or delete it.`,
      })
    if (accessed !== undefined && accessed > revised)
      problems.push({
        line,
        message: `"${key}" was looked at on ${accessed}, after the newest revision (${revised}). Say what changed in a revision of that day, if anything did.`,
      })
    return problems
  })
}
