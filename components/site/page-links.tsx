import type { Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { portionPath } from '#lib/urls.ts'

interface PageLinksProps {
  locale: Locale
  /** Path of the list. */
  path: string
  /** Number of this page, from 1, and how many there are. */
  number: number
  count: number
}

/** The ways to the other pages of a list; nothing where it has one. */
export function PageLinks({ locale, path, number, count }: PageLinksProps) {
  if (count === 1) return null
  const { lists } = messagesFor(locale)
  return (
    <nav className="flex flex-wrap gap-x-5 mt-6 pt-5 rule-t text-sm print:hidden" aria-label={lists.pages}>
      {number > 1 && (
        <a rel="prev" href={portionPath(path, number - 1)}>
          {lists.newerPage}
        </a>
      )}
      {listNumbers(number, count).map((each) =>
        each === number ? (
          <span key={each} className="text-muted" aria-current="page">
            {lists.page(number, count)}
          </span>
        ) : (
          <a key={each} href={portionPath(path, each)}>
            {each}
          </a>
        ),
      )}
      {number < count && (
        <a rel="next" href={portionPath(path, number + 1)}>
          {lists.olderPage}
        </a>
      )}
    </nav>
  )
}

/** The first and the last page, and those within two of this one. */
function listNumbers(number: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1).filter(
    (each) => each === 1 || each === count || Math.abs(each - number) <= 2,
  )
}
