import { type Basis, bases, type Frontmatter } from '#lib/content/article/types.ts'
import type { Locale } from '#lib/locales.ts'
import { messagesFor } from './index.ts'
import type { Grade, Messages } from './messages.ts'

/** An article, so far as it decides its words. */
export interface ArticleWords {
  locale: Locale
  frontmatter: Pick<Frontmatter, 'grades'>
}

/** The interface texts round an article: those of its language, with its own names of grades. */
export function messagesOf({ locale, frontmatter }: ArticleWords): Messages {
  const messages = messagesFor(locale)
  const grades = { ...messages.grades }
  for (const basis of bases) grades[basis] = nameGrade(grades[basis], basis, frontmatter)
  return { ...messages, grades }
}

function nameGrade(grade: Grade, basis: Basis, { grades }: ArticleWords['frontmatter']): Grade {
  const name = grades[basis]
  return name === undefined ? grade : { ...grade, name, short: name }
}
