import { ContentError } from '#lib/markdown/content-error.ts'
import type { Agreement, Edition } from './agreement.ts'
import type { LockedId } from './ids-lock.ts'
import { findMove, type Move } from './moves.ts'

/** Published ids that lead nowhere any more, and ids called lost that are there. */
export function findBroken(
  { slug, path, editions, lock }: Agreement,
  moves: readonly Move[],
): ContentError[] {
  const problems = (lock?.ids ?? []).flatMap((locked) => {
    const { id, gone, line } = locked
    if (gone !== undefined) {
      const message = explainPresent(id, editions)
      return message === undefined ? [] : [{ line, message }]
    }
    if (locked.kind === 'edition')
      return editions.some(({ byId }) => byId.has(id)) ? [] : [{ line, message: explainLostEdition(id) }]
    const missing = editions.filter(
      ({ article, byId }) => !byId.has(id) && findMove(moves, article.locale, slug, id) === undefined,
    )
    const isLost =
      editions.length > 0 ? missing.length > 0 : findMove(moves, undefined, slug, id) === undefined
    return isLost ? [{ line, message: explainLost(locked, slug, missing) }] : []
  })
  return problems.length === 0 ? [] : [new ContentError(path, problems)]
}

function explainPresent(id: string, editions: readonly Edition[]): string | undefined {
  const edition = editions.find(({ byId }) => byId.has(id))
  const where = edition && `${edition.path}:${edition.byId.get(id)?.line}`
  return where && `the id "${id}" is called lost but stands in ${where}. Delete "gone: …" here.`
}

const takers: Record<Exclude<LockedId['kind'], 'source' | 'edition'>, string> = {
  section: 'the heading that took its content',
  subheading: 'the heading that took its content',
  picture: 'the picture or heading that took its content',
  claim: 'the claim or heading that took its content',
}

function explainLostEdition(id: string): string {
  return `the edition "${id}" was published and is gone from editions/. Take its files and its lines of editions.lock as they were from git (npm run edition -- --withdraw takes one back and says why), or make this line "edition ${id} gone: <reason>".`
}

function explainLost({ kind, id }: LockedId, slug: string, missing: readonly Edition[]): string {
  if (kind === 'source' || kind === 'edition')
    return `the ${kind} "${id}" was published and is gone from sources.yaml. Put it back, or make this line "${kind} ${id} gone: <reason>".`
  const files = missing.map(({ path }) => path).join(' and ') || 'every file'
  return `the ${kind} "${id}" was published and is gone from ${files}. Add was=${id} to ${takers[kind]} (was=/${slug}/${id} in another article), or a tombstone with a reason in ids.lock: make this line "${kind} ${id} gone: <reason>".`
}
