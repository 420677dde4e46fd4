import { joinPath } from '#lib/base/join-path.ts'
import type { SummarisedArticle } from '#lib/content/article/summary.ts'
import type { ArticleFile } from '#lib/content/library/content-folder.ts'
import type { ContentWarnings } from '#lib/content/library/format-warnings.ts'
import type { ExaminedDownload } from '#lib/downloads/download.ts'
import { examineDownload } from '#lib/downloads/examine-download.ts'

/** What is known of the files for readers of each article, by the name of its folder. */
export function examineDownloads(
  files: readonly ArticleFile[],
): Map<string, { downloads: Record<string, ExaminedDownload> }> {
  return new Map(
    [...Map.groupBy(files, ({ slug }) => slug)].map(([slug, group]) => [
      slug,
      { downloads: Object.fromEntries(group.map(({ name, path }) => [name, examineDownload(path)])) },
    ]),
  )
}

/** A warning for each such file that no language of its article links to: it is not published. */
export function findUnusedDownloads(
  files: readonly ArticleFile[],
  articles: readonly SummarisedArticle[],
): ContentWarnings[] {
  const linked = new Set(
    articles.flatMap(({ article, downloads }) => downloads.map(({ file }) => joinPath(article.slug, file))),
  )
  const message =
    'no article links to this file, so it is not published. Delete it, or link to it: [words](name).'
  return files
    .filter(({ slug, name }) => !linked.has(joinPath(slug, name)))
    .map(({ path }) => ({ path, warnings: [{ line: 1, message }] }))
}
