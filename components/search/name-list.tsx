import type { NamedPlaces } from '#lib/formats/search/names.ts'
import type { Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'

interface NameListProps {
  locale: Locale
  names: readonly NamedPlaces[]
}

/** Years and names, each with the sections that it stands in. */
export function NameList({ locale, names }: NameListProps) {
  if (names.length === 0) return null
  const { search } = messagesFor(locale)
  return (
    <section aria-labelledby="names">
      <h2 id="names" className="mt-8 mb-3 text-xl">
        {search.names}
      </h2>
      <ul className="m-0 list-none rule-t p-0 pt-4 wrap-anywhere md:columns-2 [&_a]:text-sm [&_a]:text-muted">
        {names.map(({ name, places }) => (
          <li key={name} className="mb-1 flex break-inside-avoid flex-wrap items-baseline gap-x-3">
            {name}
            {places.map(({ path, title }) => (
              <a key={path} href={path}>
                {title}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
