import type { Identity } from '#lib/content/article/anchors/identities.ts'
import type { ArticleSummary, SummarisedArticle } from '#lib/content/article/summary.ts'
import type { LeadSection } from '#lib/content/article/types.ts'
import type { IdsLock, LockedId, LockedText } from './ids-lock.ts'

/** One language of an article, with its ids looked up by name. */
export interface Edition extends SummarisedArticle {
  /** What has an id now, or had it before. */
  byId: ReadonlyMap<string, Identity>
}

/** An article in all its languages, with the lock they share; a retired one has no language left. */
export interface Agreement {
  slug: string
  /** Path of the lock, for messages. */
  path: string
  editions: Edition[]
  /** The lock as it was read, and as text; undefined for an article that has none yet. */
  lock: IdsLock | undefined
  source: string | undefined
}

/** A language of an article with its ids indexed. */
export function buildEdition(parsed: SummarisedArticle): Edition {
  const byId = new Map<string, Identity>()
  for (const identity of parsed.identities) for (const old of identity.was) byId.set(old, identity)
  for (const identity of parsed.identities) byId.set(identity.id, identity)
  return { ...parsed, byId }
}

/** The ids of a page that a lock does not hold yet: a section that was a subheading has a path now, so the kind counts. */
export function listUnrecorded(
  identities: readonly Identity[],
  locked: readonly LockedId[],
): Pick<Identity, 'kind' | 'id' | 'line'>[] {
  const names = new Set(locked.map(({ id }) => id))
  const kinds = new Set(locked.map(({ kind, id }) => `${kind} ${id}`))
  return identities.flatMap(({ kind, id, was, line }) => {
    const ids = was.filter((old) => !names.has(old))
    if (!kinds.has(`${kind} ${id}`)) ids.push(id)
    return ids.map((each) => ({ kind, id: each, line }))
  })
}

/** The texts of one language that a lock holds, by section id; that of the lead by undefined. */
export function indexTexts(lock: IdsLock | undefined, locale: string): Map<string | undefined, LockedText> {
  const texts = lock?.texts.filter((text) => text.locale === locale) ?? []
  return new Map(texts.map((text) => [text.sectionId, text]))
}

/** True when a lock's text is still the one on the page, dated by a revision that the article declares. */
export function isCurrent(
  text: LockedText | undefined,
  part: Part,
  { frontmatter }: ArticleSummary,
): boolean {
  return (
    text?.fingerprint === part.fingerprint && frontmatter.revisions.some(({ date }) => date === text.date)
  )
}

/** What has a text and a day of its own: a section, or the lead, which has no id. */
export interface Part extends Pick<LeadSection, 'fingerprint' | 'changed'> {
  id?: string
  was?: readonly string[]
}
