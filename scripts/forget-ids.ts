import { rmSync } from 'node:fs'
import { writeFileAtomic } from '#lib/base/files/atomic-file.ts'
import { forgetUnpublished } from '#lib/content/ids/forget-unpublished.ts'
import { formatLock, parseLock } from '#lib/content/ids/ids-lock.ts'
import { listContent, readListed } from '#lib/content/library/content-folder.ts'
import { ContentError, ContentErrors } from '#lib/markdown/content-error.ts'
import type { Place } from './command.ts'
import { readPublishedIds } from './published-ids.ts'

interface Request extends Pick<Place, 'content' | 'project'> {
  /** The article, and the branch that is published, where it is not the main one. */
  slug: string
  branch: string | undefined
}

/**
 * Takes the ids out of an article's lock that nothing known has published; returns what was done, as text.
 * @throws ContentErrors when there is nothing to take back
 * @throws Refusal when it cannot be found out what was published
 */
export async function forgetIds({ content, project, slug, branch }: Request): Promise<string> {
  const file = listContent(content).locks.find((lock) => lock.slug === slug)
  if (file === undefined) refuse(content, `there is no ids.lock in a folder "${slug}": nothing is recorded.`)
  const lock = parseLock(readListed(file))
  const published = await readPublishedIds({ slug, lock: file.path }, { projectDir: project, branch })
  const rest = forgetUnpublished(lock, published)
  const known = `Looked at: ${published.places.join('; ')}.`
  const isSame = rest.forgotten.length === 0 && rest.lock.texts.length === lock.texts.length
  if (isSame) refuse(file.path, `all of it was published, so nothing can be taken back. ${known}`)
  const isEmpty = rest.lock.ids.length + rest.lock.texts.length === 0
  if (isEmpty) rmSync(file.path)
  else writeFileAtomic(file.path, formatLock(rest.lock))
  return [
    `${file.path}: ${isEmpty ? 'deleted' : 'written'}, ${rest.forgotten.length} ids taken back, ${rest.lock.ids.length} were published and stay.`,
    known,
    unknown,
  ].join('\n')
}

const unknown =
  'Not known: releases that are no longer kept or lie on other machines, and what was published from another branch. If one of them held these ids, restore the file from version control.'

function refuse(path: string, message: string): never {
  throw new ContentErrors([new ContentError(path, [{ line: 1, message }])])
}
