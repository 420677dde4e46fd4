import { reserved } from './reserved.ts'

/** What something answered to before. */
export interface Aliases {
  /** Ids that it had on this page. */
  was: string[]
  /** Where it stood in another article: `/article/id`. */
  moved: string[]
}

/**
 * Reads the list after `was=`: ids, and paths of other articles, divided by commas.
 * @param report is told what is wrong with an entry, which is then left out
 */
export function readAliases(list: string | null | undefined, report: (message: string) => void): Aliases {
  const aliases: Aliases = { was: [], moved: [] }
  for (const alias of list?.split(',') ?? []) {
    const problem = explainAlias(alias)
    if (problem !== undefined) report(`the old id "${alias}" ${problem}.`)
    else if (alias.startsWith('/')) aliases.moved.push(alias.replace(/\/$/, ''))
    else aliases.was.push(alias)
  }
  return aliases
}

/** Why a text cannot be an old id, as the end of a sentence; undefined when it can. */
function explainAlias(alias: string): string | undefined {
  if (alias.startsWith('/')) {
    return pathPattern.test(alias)
      ? undefined
      : 'is no path of an article and one of its ids, such as /other-article/hq-move'
  }
  if (!anchorPattern.test(alias))
    return 'must be letters or characters, digits and hyphens, such as was=hq-move,总部迁移'
  if (alias.length > maximumLength) return `has ${alias.length} characters, at most ${maximumLength}`
  if (reserved.includes(alias) || /^(note|ref|evidence)-/.test(alias))
    return 'is an id that the page uses itself. Leave it out'
  return undefined
}

/** Old ids may come from anywhere, headings turned into slugs included. */
const maximumLength = 80
const anchorPattern = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.~-]*$/u
const pathPattern = /^(\/[a-z0-9]+(-[a-z0-9]+)*){2}\/?$/
