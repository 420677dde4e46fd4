import { listPictures } from '#lib/content/article/blocks/figures.ts'
import type { Article } from '#lib/content/article/types.ts'
import { formatCsv, tableOf } from '#lib/pictures/table.ts'
import { absoluteUrl, figurePath } from '#lib/urls.ts'

/** A file with the data of a drawn picture. */
export interface PictureFile {
  name: 'data.csv' | 'data.json'
  type: 'csv' | 'json'
  path: string
  text: string
}

/**
 * The data of an article's drawn pictures, for spreadsheets and for programs. docs/data.md describes the fields; they
 * are added to and never renamed.
 */
export function buildPictureFiles(origin: string, article: Article): PictureFile[] {
  const { locale, slug } = article
  return listPictures(article).flatMap(({ id, picture }) => {
    const page = figurePath(locale, slug, id)
    const data = { url: absoluteUrl(origin, page), language: locale, id, ...picture }
    return [
      { name: 'data.csv', type: 'csv', path: `${page}data.csv`, text: formatCsv(tableOf(picture)) },
      {
        name: 'data.json',
        type: 'json',
        path: `${page}data.json`,
        text: `${JSON.stringify(data, null, 2)}\n`,
      },
    ] as const
  })
}
