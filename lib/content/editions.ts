import { ContentError, type Problem } from './content-error.ts'
import type { Identity } from './identities.ts'
import type { SummarisedArticle } from './summary.ts'

/** Differences between the languages of an article: both have the same ids, of the same kind and the same basis. */
export function checkEditions(parsed: readonly SummarisedArticle[]): ContentError[] {
  const bySlug = Map.groupBy(parsed, ({ article }) => article.slug)
  return [...bySlug.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : others.flatMap((other) => compare(first, other)),
  )
}

function compare(first: SummarisedArticle, second: SummarisedArticle): ContentError[] {
  const problems = [
    [first.path, findDifferences(first, second, explainPair)],
    [second.path, findDifferences(second, first, () => undefined)],
  ] as const
  return problems.flatMap(([path, found]) => (found.length === 0 ? [] : [new ContentError(path, found)]))
}

type ExplainPair = (here: Identity, there: Identity, path: string) => string | undefined

/** What one language has and the other has not, and, told once for both, what they have differently. */
function findDifferences(here: SummarisedArticle, there: SummarisedArticle, explain: ExplainPair): Problem[] {
  const byId = new Map(there.identities.map((identity) => [identity.id, identity]))
  let line = 1
  return here.identities.flatMap((identity) => {
    const twin = byId.get(identity.id)
    const message =
      twin === undefined
        ? `the ${identity.kind} "${identity.id}" is missing in ${there.path}, where it belongs after line ${line}. Both languages have the same ids: add it there, or take it out here.`
        : explain(identity, twin, there.path)
    line = twin?.line ?? line
    return message === undefined ? [] : [{ line: identity.line, message }]
  })
}

function explainPair(here: Identity, there: Identity, path: string): string | undefined {
  const where = `${path}:${there.line}`
  if (here.kind !== there.kind)
    return `"${here.id}" is a ${here.kind} here and a ${there.kind} in ${where}. Make them the same.`
  if (here.basis !== there.basis)
    return `the claim "${here.id}" has basis=${here.basis} here and basis=${there.basis} in ${where}. A claim has one grade in every language.`
  return undefined
}
