import { ContentErrors } from '#lib/content/library.ts'
import { loadArticles } from '#lib/content/load.ts'

try {
  const articles = loadArticles()
  for (const { slug, locale, sections, claims, notes } of articles) {
    console.log(
      `${slug} (${locale}): ${sections.length} sections, ${claims.length} claims, ${notes.length} notes`,
    )
  }
} catch (error) {
  if (!(error instanceof ContentErrors)) throw error
  console.error(error.message)
  process.exitCode = 1
}
