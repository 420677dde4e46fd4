import type { ParsedArticle } from './parse.ts'
import type { Article, LeadSection, ProseSection } from './types.ts'

/** What lists of articles show, and what tells which pages there are and when they changed: an Article without its text. */
export interface ArticleSummary
  extends Pick<
    Article,
    'slug' | 'locale' | 'frontmatter' | 'evidence' | 'modified' | 'moved' | 'editions' | 'withdrawals'
  > {
  lead: Pick<LeadSection, 'text' | 'seconds' | 'fingerprint' | 'changed'>
  sections: Pick<ProseSection, 'id' | 'was' | 'title' | 'seconds' | 'contested' | 'fingerprint' | 'changed'>[]
}

/** What the check of a whole site needs of a parsed article. */
export interface SummarisedArticle extends Omit<ParsedArticle, 'article'> {
  /** Path of the file, for messages. */
  path: string
  article: ArticleSummary
  /** It has faults of its own, so its texts are not those that will be published. */
  isFaulty?: boolean
}

/** A parsed article without its text. */
export function summarise(path: string, { article, ...others }: ParsedArticle): SummarisedArticle {
  const { slug, locale, frontmatter, lead, sections, evidence, modified, moved, editions, withdrawals } =
    article
  const summary: ArticleSummary = {
    slug,
    locale,
    frontmatter,
    evidence,
    modified,
    moved,
    editions,
    withdrawals,
    lead: { text: lead.text, seconds: lead.seconds, fingerprint: lead.fingerprint, changed: lead.changed },
    sections: sections.map(({ id, was, title, seconds, contested, fingerprint, changed }) => ({
      id,
      was,
      title,
      seconds,
      contested,
      fingerprint,
      changed,
    })),
  }
  return { path, ...others, article: summary }
}

/**
 * An article with what only the whole site, held to its locks, can tell: the days of its parts, what has
 * moved away, and its editions.
 */
export function completeArticle(
  article: Article,
  { lead, sections, modified, moved, editions, withdrawals }: ArticleSummary,
): Article {
  return {
    ...article,
    lead: { ...article.lead, changed: lead.changed },
    sections: article.sections.map((section, index) => ({
      ...section,
      changed: sections[index]?.changed ?? section.changed,
    })),
    modified,
    moved,
    editions,
    withdrawals,
  }
}
