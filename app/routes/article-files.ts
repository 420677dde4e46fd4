import type { DerivedFile } from '#components/derived-pages.tsx'
import { keepCard } from '#lib/cards/render-card.ts'
import type { Article } from '#lib/content/types.ts'
import { articleCards } from '#lib/seo/card-list.ts'
import { buildArticleTwin, buildSectionTwin } from '#lib/seo/markdown-twin.ts'
import { articlePath, sectionPath, twinPath } from '#lib/urls.ts'
import { contentTypes } from '../file-response.ts'

/** What is published with an article beside pages: Markdown twins and preview cards, of it and of its sections. */
export async function listFiles(origin: string, article: Article): Promise<DerivedFile[]> {
  const { locale, slug, sections } = article
  const twins = [
    toTwin(articlePath(locale, slug), buildArticleTwin(origin, article)),
    ...sections.map((section) =>
      toTwin(sectionPath(locale, slug, section.id), buildSectionTwin(origin, article, section)),
    ),
  ]
  const cards = articleCards(article).map(async ({ path, input }) => ({
    path,
    contentType: contentTypes.card,
    content: { file: await keepCard(input) },
  }))
  return [...twins, ...(await Promise.all(cards))]
}

function toTwin(pagePath: string, text: string): DerivedFile {
  return { path: twinPath(pagePath), contentType: contentTypes.markdown, content: { text } }
}
