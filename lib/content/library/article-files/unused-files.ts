import { joinPath } from '#lib/base/join-path.ts'
import type { SummarisedArticle } from '#lib/content/article/summary.ts'
import type { ArticleFile } from '#lib/content/library/content-folder.ts'
import type { ContentWarnings } from '#lib/content/library/format-warnings.ts'

const messages = {
  figures: 'no article shows this picture, so it is not published. Delete it, or write it into the text.',
  downloads:
    'no article links to this file, so it is not published. Delete it, or link to it: [words](name).',
}

/** A warning for each file that no language of its article shows, or links to: it is not published. */
export function findUnusedFiles(
  files: readonly ArticleFile[],
  articles: readonly SummarisedArticle[],
  use: keyof typeof messages,
): ContentWarnings[] {
  const used = new Set(
    articles.flatMap(({ article, [use]: own }) => own.map(({ file }) => joinPath(article.slug, file))),
  )
  return files
    .filter(({ slug, name }) => !used.has(joinPath(slug, name)))
    .map(({ path }) => ({ path, warnings: [{ line: 1, message: messages[use] }] }))
}
