import { ContentErrors } from '#lib/markdown/content-error.ts'
import { type ContentListing, contentFolder, listContent } from './content-folder.ts'
import { type ContentWarnings, formatWarnings } from './format-warnings.ts'
import { partDrafts } from './part-drafts.ts'
import { parseContent } from './update-index.ts'

/** A draft, and what would keep it from being published. */
export interface DraftReport {
  path: string
  /** Messages with file and line, as they would be if it were no draft; then warnings. */
  problems: string[]
}

/** The drafts of a content folder, each read beside all other articles. */
export async function checkDrafts(folder: string = contentFolder): Promise<DraftReport[]> {
  const listing = listContent(folder)
  const { drafts } = partDrafts(listing)
  if (drafts.length === 0) return []
  const warnings: ContentWarnings[] = []
  const errors = await findErrors(listing, warnings)
  return drafts.map(({ path }) => ({
    path,
    problems: [
      ...errors.filter((error) => error.path === path).flatMap(({ message }) => message.split('\n')),
      ...warnings.filter((each) => each.path === path).flatMap(formatWarnings),
    ],
  }))
}

async function findErrors(listing: ContentListing, warnings: ContentWarnings[]) {
  try {
    await parseContent(listing, { onWarnings: (found) => warnings.push(...found) })
    return []
  } catch (error) {
    if (error instanceof ContentErrors) return error.errors
    throw error
  }
}
