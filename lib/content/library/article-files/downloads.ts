import type { ArticleFile } from '#lib/content/library/content-folder.ts'
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
