import { groupByBasis } from '#lib/content/article/evidence.ts'
import type { Article, Claim } from '#lib/content/article/types.ts'
import type { Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { site } from '#lib/site.ts'
import { cardPath } from '#lib/urls.ts'
import type { CardEvidence, CardInput } from './types.ts'

/** A preview card to draw and the path it is published at. */
export interface Card {
  path: string
  input: CardInput
}

/** Every card of the site: one for each language, article and section. */
export function listCards(articles: readonly Article[], locales: readonly Locale[]): Card[] {
  return [...locales.map(siteCard), ...articles.flatMap(articleCards)]
}

/** The card of the site in a language. */
export function siteCard(locale: Locale): Card {
  const input = { siteName: site.name, title: messagesFor(locale).tagline, lang: locale }
  return { path: cardPath(locale), input }
}

/** The cards of an article and its sections. */
export function articleCards({ locale, slug, frontmatter, sections, claims }: Article): Card[] {
  const common = {
    siteName: site.name,
    title: frontmatter.title,
    question: frontmatter.question,
    lang: locale,
  }
  return [
    { path: cardPath(locale, slug), input: { ...common, evidence: listEvidence(locale, claims) } },
    ...sections.map(({ id, title }) => ({
      path: cardPath(locale, slug, id),
      input: {
        ...common,
        sectionTitle: title,
        evidence: listEvidence(
          locale,
          claims.filter(({ sectionId }) => sectionId === id),
        ),
      },
    })),
  ]
}

function listEvidence(locale: Locale, claims: readonly Claim[]): CardEvidence {
  const { cardLegend, grades } = messagesFor(locale)
  return {
    title: cardLegend,
    grades: groupByBasis(claims).map(({ basis, claims: own }) => {
      const { short, mark } = grades[basis]
      return { short, mark, count: own.length }
    }),
  }
}
