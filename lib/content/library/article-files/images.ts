import { availableParallelism } from 'node:os'
import { joinPath } from '#lib/base/join-path.ts'
import type { SummarisedArticle } from '#lib/content/article/summary.ts'
import type { ArticleFile } from '#lib/content/library/content-folder.ts'
import { examineFile } from '#lib/images/examine-file.ts'
import type { ExaminedFile, ImageToPublish } from '#lib/images/image.ts'

/** What is known of the picture files of each article, by the name of its folder. */
export async function examineImages(
  files: readonly ArticleFile[],
): Promise<Map<string, { images: Record<string, ExaminedFile> }>> {
  const threads = files.length < 4 ? 0 : availableParallelism()
  const examined = await examineFile.all(
    files.map(({ path }) => path),
    threads,
  )
  const entries = files.map(({ slug, name }, index) => [slug, name, examined[index]] as const)
  return new Map(
    [...Map.groupBy(entries, ([slug]) => slug)].map(([slug, group]) => [
      slug,
      {
        images: Object.fromEntries(group.flatMap(([, name, facts]) => (facts ? [[name, facts]] : []))),
      },
    ]),
  )
}

/** The picture files that articles show, each once, however many languages and articles show it. */
export function listShownImages(
  files: readonly ArticleFile[],
  articles: readonly SummarisedArticle[],
): ImageToPublish[] {
  const paths = new Map(files.map(({ slug, name, path }) => [joinPath(slug, name), path]))
  const images = articles.flatMap(({ article, figures }) =>
    figures.map(({ file, image }) => ({ ...image, file: paths.get(joinPath(article.slug, file)) ?? file })),
  )
  return [...new Map(images.map((image) => [image.digest, image])).values()]
}
