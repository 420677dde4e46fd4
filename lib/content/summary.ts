import type { ParsedArticle } from './parse.ts'
import type { Article, LeadSection, ProseSection } from './types.ts'

/** What lists of articles show, and what tells which pages there are: an Article without its text. */
export interface ArticleSummary extends Pick<Article, 'slug' | 'locale' | 'frontmatter'> {
  lead: Pick<LeadSection, 'text' | 'seconds'>
  sections: Pick<ProseSection, 'id' | 'title' | 'seconds' | 'contested'>[]
}

/** What the check of a whole site needs of a parsed article. */
export interface SummarisedArticle extends Omit<ParsedArticle, 'article'> {
  article: ArticleSummary
}

/** A parsed article without its text. */
export function summarise({ article, ...others }: ParsedArticle): SummarisedArticle {
  const { slug, locale, frontmatter, lead, sections } = article
  const summary: ArticleSummary = {
    slug,
    locale,
    frontmatter,
    lead: { text: lead.text, seconds: lead.seconds },
    sections: sections.map(({ id, title, seconds, contested }) => ({ id, title, seconds, contested })),
  }
  return { ...others, article: summary }
}
