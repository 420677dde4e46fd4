import { readFileSync } from 'node:fs'
import { joinPath } from '#lib/base/join-path.ts'
import { mediaTypeOf, mediaTypes } from '#lib/base/media-types.ts'
import type { DerivedFile } from '#lib/base/page-template.ts'
import type { Article } from '#lib/content/article/types.ts'
import { editionDataName, parseEditionData } from '#lib/content/editions/edition-data.ts'
import { editionPageName } from '#lib/content/editions/list-editions.ts'
import { contentFolder } from '#lib/content/library/content-folder.ts'
import { buildEditionSectionPage, buildWithdrawnPage } from '#lib/formats/editions/small-pages.ts'
import { editionPath } from '#lib/urls.ts'

/**
 * Editions as they were frozen, the ways to their sections, and what is left of those that were taken back.
 * @param content folder of the articles
 */
export function listEditionFiles(article: Article, content: string = contentFolder): DerivedFile[] {
  const { locale, slug, frontmatter, sections: current, editions, withdrawals } = article
  const frozen = editions.flatMap(({ date, files }) => {
    const folder = joinPath(content, slug, 'editions', date, locale)
    const page = editionPath(locale, slug, date)
    const { parts } = parseEditionData(readFileSync(joinPath(folder, editionDataName), 'utf8'))
    const sections = parts.flatMap(({ id, title }) =>
      id === null ? [] : [toPage(`${page}${id}/`, buildEditionSectionPage({ locale, date, id, title }))],
    )
    const own = files.map((name) => ({
      path: page + (name === editionPageName ? '' : name),
      contentType: mediaTypeOf(name) ?? mediaTypes.txt,
      body: { file: joinPath(folder, name) },
    }))
    return [...own, ...sections]
  })
  const withdrawn = withdrawals.flatMap(({ sections = current.map(({ id }) => id), ...each }) => {
    const page = editionPath(locale, slug, each.date)
    const body = buildWithdrawnPage({ locale, slug, title: frontmatter.title, ...each })
    return [page, ...sections.map((id) => `${page}${id}/`)].map((address) => toPage(address, body))
  })
  return [...frozen, ...withdrawn]
}

function toPage(pagePath: string, body: string): DerivedFile {
  return { path: pagePath, contentType: mediaTypes.html, body }
}
