import {
  type Agreement,
  type Edition,
  indexTexts,
  isCurrent,
  listUnrecorded,
  type Part,
} from './agreement.ts'
import type { IdsLock, LockedId, LockedText } from './ids-lock.ts'

/**
 * The lock with everything that is on the page; ids are only ever added. Texts of a language that was withdrawn stay:
 * they tell that its addresses were published.
 */
export function updateLock({ editions, lock }: Pick<Agreement, 'editions' | 'lock'>): IdsLock {
  const ids: LockedId[] = [...(lock?.ids ?? [])]
  for (const { identities } of editions) {
    const added = listUnrecorded(identities, ids)
    ids.push(...added.map(({ kind, id }) => ({ kind, id, gone: undefined, line: 0 })))
  }
  const written = new Set(editions.map(({ article }) => article.locale))
  const withdrawn = lock?.texts.filter(({ locale }) => !written.has(locale)) ?? []
  return { ids, texts: [...editions.flatMap((edition) => listTexts(edition, lock)), ...withdrawn] }
}

/** A text keeps its day for as long as it stays the same, under a new id too; else it has that of the newest revision. */
function listTexts({ article }: Edition, lock: IdsLock | undefined): LockedText[] {
  const { locale, frontmatter, lead, sections } = article
  const texts = indexTexts(lock, locale)
  const newest = frontmatter.revisions.at(-1)?.date ?? frontmatter.published
  return [lead, ...sections].map((part: Part) => {
    const names = [part.id, ...(part.was ?? [])]
    const same = names.map((name) => texts.get(name)).find((text) => isCurrent(text, part, article))
    return { sectionId: part.id, locale, date: same?.date ?? newest, fingerprint: part.fingerprint }
  })
}
