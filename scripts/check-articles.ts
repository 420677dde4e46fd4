import { checkDrafts } from '#lib/content/library/check-drafts.ts'
import { type ContentWarnings, formatWarnings } from '#lib/content/library/format-warnings.ts'
import { createLibrary } from '#lib/content/library/library.ts'
import { updateIndex } from '#lib/content/library/update-index.ts'
import { ContentErrors } from '#lib/markdown/content-error.ts'
import { checkContentCards } from './check-cards.ts'
import { type Outcome, type Place, toText } from './command.ts'

type Folder = Pick<Place, 'content' | 'latest' | 'pool'>

/** Runs `npm run check:content`: tells the articles, what is wrong with them or seems to be, and what drafts lack. */
export async function checkArticles(folder: Folder): Promise<Outcome> {
  const warnings: string[] = []
  const [articles, problem] = await attempt(() => listArticles(folder, (line) => warnings.push(line)))
  const [drafts, draftsProblem] = await attempt(() => listDrafts(folder))
  // What is wrong with the folder itself is wrong for drafts too, and told once.
  const told = problem ?? draftsProblem
  return {
    status: told === undefined ? 0 : 1,
    stdout: toText([...articles, ...drafts]),
    stderr: toText(told === undefined ? warnings : [...warnings, told]),
  }
}

async function listArticles(
  { content, latest, pool }: Folder,
  warn: (line: string) => void,
): Promise<string[]> {
  const onWarnings = (warnings: ContentWarnings[]) => {
    for (const line of warnings.flatMap(formatWarnings)) warn(line)
  }
  const { file } = await updateIndex(content, latest, { onWarnings, pool })
  const articles = createLibrary(content, file).articles()
  const uncovered = await checkContentCards(articles, content)
  if (uncovered.length > 0) throw new ContentErrors(uncovered)
  return articles.map(
    ({ slug, locale, sections, claims, notes }) =>
      `${slug} (${locale}): ${sections.length} sections, ${claims.length} claims, ${notes.length} notes`,
  )
}

/** Drafts keep nothing from being published, so what they lack is told and nothing fails. */
async function listDrafts({ content, pool }: Folder): Promise<string[]> {
  const drafts = await checkDrafts(content, pool)
  return drafts.flatMap(({ path, problems }) =>
    [`${path}: a draft, seen in npm run dev alone`, ...problems].join('\n  '),
  )
}

/** What `work` returns; or nothing, and what is wrong. */
async function attempt(work: () => Promise<string[]>): Promise<[lines: string[], problem?: string]> {
  try {
    return [await work()]
  } catch (error) {
    if (!(error instanceof ContentErrors)) throw error
    return [[], error.message]
  }
}
