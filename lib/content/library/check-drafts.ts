import { type ContentError, ContentErrors } from '#lib/markdown/content-error.ts'
import { type ContentListing, contentFolder, listContent } from './content-folder.ts'
import { type ContentWarnings, formatWarnings } from './format-warnings.ts'
import type { ParserPool } from './parsing/parser-pool.ts'
import { partDrafts } from './part-drafts.ts'
import { parseContent } from './update-index.ts'

/** A draft, and what would keep it from being published. */
export interface DraftReport {
  path: string
  /** Messages with file and line, as they would be if it were no draft; then warnings. */
  problems: string[]
}

/** The drafts of a content folder, each read beside all other articles, and parsed by `pool` if there is one. */
export async function checkDrafts(folder: string = contentFolder, pool?: ParserPool): Promise<DraftReport[]> {
  const listing = listContent(folder)
  const { published, drafts } = partDrafts(listing)
  if (drafts.length === 0) return []
  const warnings: ContentWarnings[] = []
  const errors = await findErrors(listing, warnings, pool)
  // Those of articles that are published in another language are told with them.
  const ownSources = listing.sourcesFiles.filter((file) => !published.sourcesFiles.includes(file))
  return drafts.map(({ path, slug }) => ({
    path,
    problems: [
      ...errors
        .filter((error) => error.path === path || ownSources.some((file) => isOf(file, slug, error)))
        .flatMap(({ message }) => message.split('\n')),
      ...warnings.filter((each) => each.path === path).flatMap(formatWarnings),
    ],
  }))
}

function isOf(file: { slug: string; path: string }, slug: string, error: ContentError): boolean {
  return file.slug === slug && file.path === error.path
}

async function findErrors(listing: ContentListing, warnings: ContentWarnings[], pool?: ParserPool) {
  try {
    await parseContent(listing, { pool, onWarnings: (found) => warnings.push(...found) })
    return []
  } catch (error) {
    if (error instanceof ContentErrors) return error.errors
    throw error
  }
}
