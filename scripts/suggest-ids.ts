import { readFileSync } from 'node:fs'
import { writeFileAtomic } from '#lib/base/files/atomic-file.ts'
import { parseLock } from '#lib/content/ids/ids-lock.ts'
import { type HeadingId, listHeadingIds, suggestIds } from '#lib/content/ids/suggest-ids.ts'
import { listContent, readListed } from '#lib/content/library/content-folder.ts'
import { locales } from '#lib/locales.ts'

/**
 * Writes an id behind every heading of a content folder that has none; returns a line for each. Languages of an article
 * share their ids: the first that has a text gives them to the others, where these have the same headings.
 * @throws ContentErrors for what does not belong into the content folder, and for a lock that is none
 */
export function writeSuggestedIds(content: string): string[] {
  const { sources, locks } = listContent(content)
  const slugs = [...new Set(sources.map(({ slug }) => slug))]
  const written = slugs.flatMap((slug) => {
    const lock = locks.find((each) => each.slug === slug)
    const taken = lock === undefined ? [] : parseLock(readListed(lock)).ids.map(({ id }) => id)
    const files = locales.flatMap((locale) =>
      sources.filter((each) => each.slug === slug && each.locale === locale),
    )
    let model: HeadingId[] | undefined
    return files.map(({ path }) => {
      const file = { path, ...suggestIds(readFileSync(path, 'utf8'), { taken, model }) }
      model ??= listHeadingIds(file.text)
      return file
    })
  })
  const changed = written.filter(({ suggested }) => suggested.length > 0)
  for (const { path, text } of changed) writeFileAtomic(path, text)
  return changed.flatMap(({ path, suggested }) =>
    suggested.map(({ line, id, words }) => `${path}:${line}: ${words} {#${id}}`),
  )
}
