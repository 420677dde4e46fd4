import { readFileSync } from 'node:fs'
import { messageOf, Refusal } from '#lib/base/errors.ts'
import { mediaTypes } from '#lib/base/media-types.ts'
import type { DerivedFile } from '#lib/base/page-template.ts'
import { articleCards } from '#lib/cards/card-list.ts'
import { keepCard } from '#lib/cards/render-card.ts'
import { listFigures } from '#lib/content/article/blocks/figures.ts'
import type { Article, Download } from '#lib/content/article/types.ts'
import { articleFilePath, contentFolder } from '#lib/content/library/content-folder.ts'
import { downloadName } from '#lib/downloads/download.ts'
import { digestDownload } from '#lib/downloads/examine-download.ts'
import { buildCitationFiles } from '#lib/formats/citations/cite-page.ts'
import { buildDataFiles } from '#lib/formats/citations/sources/data-files.ts'
import { buildArticleTwin, buildSectionTwin } from '#lib/formats/feeds/markdown-twin.ts'
import { buildPictureFiles } from '#lib/formats/pictures/picture-files.ts'
import { listForms } from '#lib/images/image.ts'
import { formFile } from '#lib/images/store.ts'
import { recordingRefusals } from '#lib/publish/release/refusal.ts'
import { articlePath, downloadPath, imagePath, sectionPath, twinPath } from '#lib/urls.ts'
import { makeBook } from './book-file.ts'
import { makeCode } from './code-file.ts'
import { listEditionFiles } from './edition-files.ts'

/**
 * What is published with an article beside pages: twins, data, citations, cards and editions, of it and of its sections,
 * pictures, files to download, a book and a code to scan.
 */
export function listFiles(origin: string, article: Article): Promise<DerivedFile[]> {
  return recordingRefusals(() => makeFiles(origin, article))
}

async function makeFiles(origin: string, article: Article): Promise<DerivedFile[]> {
  const { locale, slug, sections } = article
  const texts = [
    toTwin(articlePath(locale, slug), buildArticleTwin(origin, article)),
    ...sections.map((section) =>
      toTwin(sectionPath(locale, slug, section.id), buildSectionTwin(origin, article, section)),
    ),
    ...buildDataFiles(origin, article),
    ...buildPictureFiles(origin, article),
    ...[undefined, ...sections].flatMap((section) => buildCitationFiles(origin, article, section)),
  ]
  const explain = explainFor(article)
  const cards = articleCards(article).map(async ({ path: card, input }) => ({
    path: card,
    contentType: mediaTypes.png,
    body: { file: await keepCard(input).catch(explain) },
  }))
  const images = listFigures(article)
    .flatMap(({ image }) => listForms(image))
    .map((form) => ({
      path: imagePath(form.fileName),
      contentType: mediaTypes[form.type],
      body: { file: formFile(form) },
    }))
  const downloads = article.downloads.map((each) => toDownload(slug, each))
  return [
    ...listEditionFiles(article),
    ...texts.map(({ path, type, text }) => ({ path, contentType: mediaTypes[type], body: text })),
    ...images,
    ...downloads,
    await makeBook(origin, article),
    await makeCode(origin, article),
    ...(await Promise.all(cards)),
  ]
}

/** A file as it lies in the article's folder, unless it is another by now. */
function toDownload(slug: string, download: Download): DerivedFile {
  const file = articleFilePath(slug, download.file)
  if (digestDownload(readFileSync(/* turbopackIgnore: true */ file)) !== download.digest)
    throw new Refusal(`${file} was changed while the site was built. Build again.`)
  return {
    path: downloadPath(downloadName(download)),
    contentType: mediaTypes[download.kind],
    body: { file },
  }
}

/** A text that cannot be drawn is for the author to change: the file is named, as for any other mistake in it. */
function explainFor({ locale, slug }: Article) {
  return (error: unknown): never => {
    throw new Refusal(`${contentFolder}/${slug}/${locale}.md: ${messageOf(error)}`)
  }
}

function toTwin(pagePath: string, text: string) {
  return { path: twinPath(pagePath), type: 'md', text } as const
}
