import type { Locale } from '#lib/locales.ts'
import type { IdsLock, LockedId } from './ids-lock.ts'

/** What is known to have been published of an article. */
export interface PublishedIds {
  ids: ReadonlySet<string>
  locales: ReadonlySet<Locale>
}

/** The lock with no more than what was published, and the ids that are taken back. */
export function forgetUnpublished(
  { ids, texts }: IdsLock,
  published: PublishedIds,
): { lock: IdsLock; forgotten: LockedId[] } {
  const isHeld = ({ id }: LockedId) => published.ids.has(id)
  const kept = texts.filter(
    ({ sectionId, locale }) =>
      published.locales.has(locale) && (sectionId === undefined || published.ids.has(sectionId)),
  )
  return { lock: { ids: ids.filter(isHeld), texts: kept }, forgotten: ids.filter((id) => !isHeld(id)) }
}
