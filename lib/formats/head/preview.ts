import type { Article, ProseSection } from '#lib/content/article/types.ts'
import { cardPath } from '#lib/urls.ts'

/** How a page shows itself where it is shared. */
export interface PagePreview {
  title: string
  description: string
  /** Path of its preview card. */
  card: string
}

/** How an article, or the page that opens it at a section, shows itself where it is shared. */
export function buildPreview(article: Article, section?: ProseSection): PagePreview {
  const { locale, slug, frontmatter } = article
  if (section === undefined) {
    return { title: frontmatter.title, description: frontmatter.description, card: cardPath(locale, slug) }
  }
  return {
    title: `${section.title}｜${frontmatter.title}`,
    description: section.opening || frontmatter.description,
    card: cardPath(locale, slug, section.id),
  }
}
