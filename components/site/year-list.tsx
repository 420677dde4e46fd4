import { toMinutes } from '#lib/content/article/reading-time.ts'
import type { ArticleSummary } from '#lib/content/article/summary.ts'
import { groupByYear, type YearStart } from '#lib/content/lists/years.ts'
import type { Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { archivePath, articlePath, portionPath } from '#lib/urls.ts'

interface YearListProps {
  locale: Locale
  /** Newest first. */
  articles: readonly ArticleSummary[]
}

/** Articles by year, each in a line. */
export function YearList({ locale, articles }: YearListProps) {
  const { lists, minutes } = messagesFor(locale)
  return groupByYear(articles).map(({ year, articles: group }) => (
    <section
      key={year}
      className="grid md:grid-cols-4 gap-x-14 pt-5 pb-3 rule-t"
      aria-labelledby={idOf(year)}
    >
      <h2 id={idOf(year)} className="text-xl">
        {lists.year(year)}
      </h2>
      <ol className="md:col-span-3 p-0 list-none">
        {group.map(({ slug, frontmatter, lead, sections }) => (
          <li key={slug} className="flex flex-wrap items-baseline gap-x-4 mb-3 md:mb-0">
            <time className="min-w-24 text-sm text-muted" dateTime={frontmatter.published}>
              {lists.day(frontmatter.published)}
            </time>
            <a className="no-underline" href={articlePath(locale, slug)}>
              {frontmatter.title}
            </a>
            <small className="text-muted">
              {minutes(toMinutes([lead, ...sections].reduce((sum, { seconds }) => sum + seconds, 0)))}
            </small>
          </li>
        ))}
      </ol>
    </section>
  ))
}

interface YearLinksProps {
  locale: Locale
  starts: readonly YearStart[]
}

/** The years, each leading to where it begins, on whatever page that is; nothing where there is one. */
export function YearLinks({ locale, starts }: YearLinksProps) {
  if (starts.length < 2) return null
  const { lists } = messagesFor(locale)
  return (
    <nav className="print:hidden" aria-label={lists.years}>
      <ul className="flex flex-wrap gap-x-6 m-0 p-0 list-none">
        {starts.map(({ year, count, portion }) => (
          <li key={year}>
            <a href={`${portionPath(archivePath(locale), portion)}#${idOf(year)}`}>{lists.year(year)}</a>{' '}
            <small className="text-muted">{lists.articleCount(count)}</small>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function idOf(year: string): string {
  return `year-${year}`
}
