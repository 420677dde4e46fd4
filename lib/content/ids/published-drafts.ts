import type { SourceFile } from '#lib/content/article/parse.ts'
import { ContentError } from '#lib/markdown/content-error.ts'
import type { Agreement } from './agreement.ts'

/** A file that says it is a draft. */
export type DraftFile = Pick<SourceFile, 'path' | 'slug' | 'locale'>

/** Drafts of what a lock says was published: its addresses would vanish with them. */
export function findPublishedDrafts(
  { slug, path, lock }: Agreement,
  drafts: readonly DraftFile[],
): ContentError[] {
  return drafts
    .filter((draft) => draft.slug === slug && lock?.texts.some(({ locale }) => locale === draft.locale))
    .map((draft) => {
      const message = `${path} says that this was published, so it cannot be a draft: its addresses would lead nowhere. Take "draft: true" out. If no release ever held it, npm run ids -- --forget-unpublished ${slug} takes its ids back.`
      return new ContentError(draft.path, [{ line: 1, message }])
    })
}
