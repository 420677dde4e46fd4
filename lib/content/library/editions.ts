import type { Identity } from '#lib/content/article/anchors/identities.ts'
import type { SummarisedArticle } from '#lib/content/article/summary.ts'
import { ContentError, type Problem } from '#lib/markdown/content-error.ts'

/**
 * Differences between the languages of an article: both have the same ids, of the same kind and grade, in the same
 * sections, which stand in the same order.
 */
export function checkEditions(parsed: readonly SummarisedArticle[]): ContentError[] {
  const bySlug = Map.groupBy(parsed, ({ article }) => article.slug)
  return [...bySlug.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : others.flatMap((other) => compare(first, other)),
  )
}

function compare(first: SummarisedArticle, second: SummarisedArticle): ContentError[] {
  const isShared = (id: string | undefined) => [first, second].every((each) => isSection(each, id))
  const problems = [
    [
      first.path,
      [
        ...findDifferences(first, second, (...pair) => explainPair(isShared, ...pair)),
        ...findDisorder(first, second),
      ],
    ],
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

function isSection({ identities }: SummarisedArticle, id: string | undefined): boolean {
  return id === undefined || identities.some((each) => each.id === id && each.kind === 'section')
}

/** The first section that stands at another place among those that both have. */
function findDisorder(here: SummarisedArticle, there: SummarisedArticle): Problem[] {
  const sections = here.identities.filter(({ id, kind }) => kind === 'section' && isSection(there, id))
  const order = there.identities.filter(({ id, kind }) => kind === 'section' && isSection(here, id))
  const index = sections.findIndex(({ id }, place) => id !== order[place]?.id)
  const [section, other] = [sections[index], order[index]]
  if (section === undefined || other === undefined) return []
  const message = `the section "${section.id}" stands where ${there.path}:${other.line} has "${other.id}". Put them in the same order.`
  return [{ line: section.line, message }]
}

function explainPair(
  isShared: (sectionId: string | undefined) => boolean,
  here: Identity,
  there: Identity,
  path: string,
): string | undefined {
  const where = `${path}:${there.line}`
  if (here.kind !== there.kind)
    return `"${here.id}" is a ${here.kind} here and a ${there.kind} in ${where}. Make them the same.`
  if (here.basis !== there.basis)
    return `the claim "${here.id}" has basis=${here.basis} here and basis=${there.basis} in ${where}. A claim has one grade in every language.`
  if (here.contested !== there.contested) {
    const [marked, plain] = here.contested ? ['here', `in ${where}`] : [`in ${where}`, 'here']
    return `the section "${here.id}" is marked contested ${marked} and not ${plain}. Mark both or neither.`
  }
  // A section that only one language has is told already; what stands in it need not be told again.
  if (here.sectionId !== there.sectionId && isShared(here.sectionId) && isShared(there.sectionId))
    return `the ${here.kind} "${here.id}" stands in ${formatSection(here)} here and in ${formatSection(there)} in ${where}. Move one of them.`
  return undefined
}

function formatSection({ sectionId }: Identity): string {
  return sectionId === undefined ? 'the short answer' : `the section "${sectionId}"`
}
