import { loadArticles } from '#lib/content/library/load.ts'
import { updateIndex } from '#lib/content/library/update-index.ts'
import { ContentErrors } from '#lib/markdown/content-error.ts'

try {
  await updateIndex()
  for (const { slug, locale, sections, claims, notes } of loadArticles()) {
    console.log(
      `${slug} (${locale}): ${sections.length} sections, ${claims.length} claims, ${notes.length} notes`,
    )
  }
} catch (error) {
  if (!(error instanceof ContentErrors)) throw error
  console.error(error.message)
  process.exitCode = 1
}
