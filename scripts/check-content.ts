import { checkDrafts } from '#lib/content/library/check-drafts.ts'
import { contentFolder } from '#lib/content/library/content-folder.ts'
import { formatWarnings } from '#lib/content/library/format-warnings.ts'
import { latestDay } from '#lib/content/library/latest-day.ts'
import { loadArticles } from '#lib/content/library/load.ts'
import { updateIndex } from '#lib/content/library/update-index.ts'
import { ContentErrors } from '#lib/markdown/content-error.ts'
import { checkContentCards } from './check-cards.ts'

try {
  await updateIndex(contentFolder, latestDay(), (warnings) => {
    for (const line of warnings.flatMap(formatWarnings)) console.warn(line)
  })
  const articles = loadArticles()
  const uncovered = await checkContentCards(articles)
  if (uncovered.length > 0) throw new ContentErrors(uncovered)
  for (const { slug, locale, sections, claims, notes } of articles) {
    console.log(
      `${slug} (${locale}): ${sections.length} sections, ${claims.length} claims, ${notes.length} notes`,
    )
  }
} catch (error) {
  refuse(error)
}
try {
  await reportDrafts()
} catch (error) {
  // What is wrong with the folder itself has been told.
  if (process.exitCode !== 1) refuse(error)
}

/** Drafts keep nothing from being published, so what they lack is told and nothing fails. */
async function reportDrafts(): Promise<void> {
  for (const { path, problems } of await checkDrafts()) {
    console.log([`${path}: a draft, seen in npm run dev alone`, ...problems].join('\n  '))
  }
}

function refuse(error: unknown): void {
  if (!(error instanceof ContentErrors)) throw error
  console.error(error.message)
  process.exitCode = 1
}
