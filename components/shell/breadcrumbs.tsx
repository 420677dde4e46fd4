import type { Step } from '#lib/formats/head/trail.ts'
import type { Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'

interface BreadcrumbsProps {
  locale: Locale
  /** The way to the page, whose own heading follows: its step is left out. */
  trail: readonly Step[]
}

/** The way from the front page to the page, above its heading; on paper where it names the article that the page belongs to. */
export function Breadcrumbs({ locale, trail }: BreadcrumbsProps) {
  const isBelowArticle = trail.length > 2
  return (
    <nav
      className={isBelowArticle ? undefined : 'print:hidden'}
      aria-label={messagesFor(locale).lists.breadcrumb}
    >
      <ol className="flex flex-wrap gap-x-2 m-0 p-0 list-none text-sm text-muted">
        {trail.slice(0, -1).map(({ name, path }, index) => (
          <li key={path}>
            {index > 0 && <span aria-hidden="true">› </span>}
            <a className="no-underline" href={path}>
              {name}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
