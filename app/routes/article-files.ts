import type { ArticleFile } from '#components/shell/derived-pages.tsx'
import { PublishError } from '#lib/base/errors.ts'
import { articleCards } from '#lib/cards/card-list.ts'
import { keepCard } from '#lib/cards/render-card.ts'
import type { Article } from '#lib/content/article/types.ts'
import { contentFolder } from '#lib/content/library/content-folder.ts'
import { buildDataFiles } from '#lib/formats/citations/sources/data-files.ts'
import { buildArticleTwin, buildSectionTwin } from '#lib/formats/feeds/markdown-twin.ts'
import { articlePath, sectionPath, twinPath } from '#lib/urls.ts'
import { contentTypes } from '../file-response.ts'

/** What is published with an article beside pages: Markdown twins, data and preview cards, of it and of its sections. */
export async function listFiles(origin: string, article: Article): Promise<ArticleFile[]> {
  const { locale, slug, sections } = article
  const twins = [
    toTwin(articlePath(locale, slug), buildArticleTwin(origin, article)),
    ...sections.map((section) =>
      toTwin(sectionPath(locale, slug, section.id), buildSectionTwin(origin, article, section)),
    ),
  ]
  const explain = explainFor(article)
  const cards = articleCards(article).map(async ({ path, input }) => ({
    path,
    contentType: contentTypes.card,
    content: { file: await keepCard(input).catch(explain) },
  }))
  const data = buildDataFiles(origin, article).map(({ path, text }) => ({
    path,
    contentType: contentTypes.json,
    content: { text },
  }))
  return [...twins, ...data, ...(await Promise.all(cards))]
}

/** A text that cannot be drawn is for the author to change: the file is named, as for any other mistake in it. */
function explainFor({ locale, slug }: Article) {
  return (error: unknown): never => {
    const message = error instanceof Error ? error.message : String(error)
    throw new PublishError(`${contentFolder}/${slug}/${locale}.md: ${message}`)
  }
}

function toTwin(pagePath: string, text: string): ArticleFile {
  return { path: twinPath(pagePath), contentType: contentTypes.markdown, content: { text } }
}
