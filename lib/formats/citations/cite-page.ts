import { revisedOf } from '#lib/content/article/translations.ts'
import type { Article, ProseSection } from '#lib/content/article/types.ts'
import { currentEdition } from '#lib/content/editions/current-edition.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { site } from '#lib/site.ts'
import {
  absoluteUrl,
  articlePath,
  citePath,
  editionPath,
  fragment,
  sectionPath,
  wechatPath,
} from '#lib/urls.ts'
import { buildCitations, type Citations } from './citations.ts'
import { gbt7714AccessSlot } from './gbt7714.ts'
import { listParts } from './parts.ts'
import { buildQrSvg } from './qr.ts'

/** What the page with the ways to cite an article or one of its sections says. */
export function buildCitePage(origin: string, article: Article, section?: ProseSection) {
  const { locale, slug, frontmatter } = article
  const path = section ? sectionPath(locale, slug, section.id) : articlePath(locale, slug)
  const permalink = absoluteUrl(origin, path)
  const edition = findEdition(origin, article, section)
  const cite = (title: string | undefined, address: string, isLiving = true) =>
    buildCitations({
      siteName: site.name,
      authors: frontmatter.author.length > 0 ? frontmatter.author : [site.organisation],
      articleTitle: frontmatter.title,
      sectionTitle: title,
      permalink: address,
      published: frontmatter.published,
      revised: section?.changed ?? revisedOf(article),
      edition: isLiving ? edition : undefined,
      lang: locale,
      words: messagesFor(locale).citation,
    })
  const citations = cite(section?.title, permalink)
  const fixed = edition && cite(section?.title, edition.address, false)
  const style = locale.startsWith('zh') ? 'gbt7714' : 'apa'
  return {
    title: section?.title ?? frontmatter.title,
    articleTitle: section && frontmatter.title,
    path,
    permalink,
    citations,
    edition: edition && fixed && { ...edition, citations: [fixed.gbt7714, fixed.apa] },
    access: gbt7714AccessSlot(citations.gbt7714),
    parts: listParts(article, section).map((part) => {
      const href = articlePath(locale, slug) + fragment(part.id)
      return { ...part, href, citation: cite(part.title, absoluteUrl(origin, href))[style] }
    }),
    qr: buildQrSvg(permalink, permalink),
    wechatPath: section === undefined ? wechatPath(locale, slug) : undefined,
  }
}

/** The edition of what is cited, as it is now: its address, and the first digits of its digest. */
function findEdition(origin: string, article: Article, section: ProseSection | undefined) {
  const { locale, slug } = article
  const edition = currentEdition(article)
  if (edition === undefined) return undefined
  const path = editionPath(locale, slug, edition.date) + (section ? fragment(section.id) : '')
  return { path, address: absoluteUrl(origin, path), digest: edition.digest.slice(0, 12) }
}

/** Names of the files with a citation, which stand beside the page with the ways to cite. */
export const citationFiles = [
  { name: 'citation.bib', type: 'bib', format: 'bibtex' },
  { name: 'citation.ris', type: 'ris', format: 'ris' },
  { name: 'citation.json', type: 'csl', format: 'json' },
] as const satisfies readonly { name: string; type: string; format: keyof Citations }[]

/** The files with the citation of an article or one of its sections: their paths, types and texts. */
export function buildCitationFiles(origin: string, article: Article, section?: ProseSection) {
  const { citations } = buildCitePage(origin, article, section)
  const page = citePath(article.locale, article.slug, section?.id)
  return citationFiles.map(({ name, type, format }) => ({ path: page + name, type, text: citations[format] }))
}
