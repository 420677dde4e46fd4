import type { Neighbour, Neighbours } from '#lib/content/lists/neighbours.ts'
import type { Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { archivePath, articlePath } from '#lib/urls.ts'

interface ReadOnProps {
  locale: Locale
  neighbours: Neighbours
}

/** Where to go on at the end of an article: the ones published next to it, two on the same topic, all others. */
export function ReadOn({ locale, neighbours: { newer, older, related } }: ReadOnProps) {
  const { lists } = messagesFor(locale)
  return (
    <nav className="mt-16 pt-5 rule-t print:hidden" aria-label={lists.readOn}>
      <h2 className="mb-3 text-xl">{lists.readOn}</h2>
      <dl className="grid md:grid-cols-2 gap-x-14">
        <Links locale={locale} name={lists.newer} articles={newer ? [newer] : []} />
        <Links locale={locale} name={lists.older} articles={older ? [older] : []} />
        <Links locale={locale} name={lists.related} articles={related} />
      </dl>
      <p>
        <a href={archivePath(locale)}>{lists.archive}</a>
      </p>
    </nav>
  )
}

interface LinksProps {
  locale: Locale
  name: string
  articles: readonly Neighbour[]
}

function Links({ locale, name, articles }: LinksProps) {
  if (articles.length === 0) return null
  return (
    <div className="mb-4">
      <dt className="text-sm text-muted">{name}</dt>
      {articles.map(({ slug, title }) => (
        <dd key={slug} className="m-0">
          <a className="no-underline" href={articlePath(locale, slug)}>
            {title}
          </a>
        </dd>
      ))}
    </div>
  )
}
