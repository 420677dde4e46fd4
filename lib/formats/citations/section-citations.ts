import type { Article, ProseSection } from '#lib/content/article/types.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { site } from '#lib/site.ts'
import { absoluteUrl, sectionPath } from '#lib/urls.ts'
import { buildCitations } from './citations.ts'
import { gbt7714AccessSlot } from './gbt7714.ts'
import { buildQrSvg } from './qr.ts'

/** What the page with the ways to cite a section says. */
export function buildCitePage(
  origin: string,
  { locale, slug, frontmatter }: Article,
  { id, title, changed }: ProseSection,
) {
  const path = sectionPath(locale, slug, id)
  const permalink = absoluteUrl(origin, path)
  const citations = buildCitations({
    siteName: site.name,
    authors: frontmatter.author,
    articleTitle: frontmatter.title,
    sectionTitle: title,
    permalink,
    published: frontmatter.published,
    revised: changed,
    lang: locale,
    words: messagesFor(locale).citation,
  })
  return {
    title,
    articleTitle: frontmatter.title,
    path,
    permalink,
    citations,
    access: gbt7714AccessSlot(citations.gbt7714),
    qr: buildQrSvg(permalink, permalink),
  }
}
