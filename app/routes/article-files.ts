import { messageOf, Refusal } from '#lib/base/errors.ts'
import { mediaTypes } from '#lib/base/media-types.ts'
import type { DerivedFile } from '#lib/base/page-template.ts'
import { articleCards } from '#lib/cards/card-list.ts'
import { keepCard } from '#lib/cards/render-card.ts'
import { listFigures } from '#lib/content/article/figures.ts'
import type { Article } from '#lib/content/article/types.ts'
import { contentFolder } from '#lib/content/library/content-folder.ts'
import { buildCitationFiles } from '#lib/formats/citations/cite-page.ts'
import { buildDataFiles } from '#lib/formats/citations/sources/data-files.ts'
import { buildArticleTwin, buildSectionTwin } from '#lib/formats/feeds/markdown-twin.ts'
import { listForms } from '#lib/images/image.ts'
import { formFile } from '#lib/images/store.ts'
import { recordingRefusals } from '#lib/publish/release/refusal.ts'
import { articlePath, imagePath, sectionPath, twinPath } from '#lib/urls.ts'

/** What is published with an article beside pages: twins, data, pictures, citations and preview cards, of it and of its sections. */
export function listFiles(origin: string, article: Article): Promise<DerivedFile[]> {
  return recordingRefusals(() => makeFiles(origin, article))
}

async function makeFiles(origin: string, article: Article): Promise<DerivedFile[]> {
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
    contentType: mediaTypes.png,
    body: { file: await keepCard(input).catch(explain) },
  }))
  const data = buildDataFiles(origin, article).map(({ path, text }) => ({
    path,
    contentType: mediaTypes.json,
    body: text,
  }))
  const citations = [undefined, ...sections].flatMap((section) =>
    buildCitationFiles(origin, article, section).map(({ path, type, text }) => ({
      path,
      contentType: mediaTypes[type],
      body: text,
    })),
  )
  const images = listFigures(article)
    .flatMap(({ image }) => listForms(image))
    .map((form) => ({
      path: imagePath(form.fileName),
      contentType: mediaTypes[form.type],
      body: { file: formFile(form) },
    }))
  return [...twins, ...data, ...citations, ...images, ...(await Promise.all(cards))]
}

/** A text that cannot be drawn is for the author to change: the file is named, as for any other mistake in it. */
function explainFor({ locale, slug }: Article) {
  return (error: unknown): never => {
    throw new Refusal(`${contentFolder}/${slug}/${locale}.md: ${messageOf(error)}`)
  }
}

function toTwin(pagePath: string, body: string): DerivedFile {
  return { path: twinPath(pagePath), contentType: mediaTypes.md, body }
}
