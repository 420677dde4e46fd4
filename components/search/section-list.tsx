import type { Article } from '#lib/content/article/types.ts'
import type { Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { articlePath, sectionPath } from '#lib/urls.ts'

interface SectionListProps {
  locale: Locale
  articles: readonly Article[]
}

/** Every section of articles with its first sentence, for the search of the browser and for those without scripts. */
export function SectionList({ locale, articles }: SectionListProps) {
  const { search } = messagesFor(locale)
  return (
    <section aria-labelledby="sections">
      <h2 id="sections" className="mt-8 mb-3 text-xl">
        {search.sections}
      </h2>
      {articles.map(({ slug, frontmatter, lead, sections }) => (
        <section
          key={slug}
          className="grid gap-x-14 rule-t py-4 lg:grid-cols-2"
          aria-labelledby={`article-${slug}`}
        >
          <div>
            <h3 id={`article-${slug}`} className="mb-1">
              <a className="no-underline" href={articlePath(locale, slug)}>
                {frontmatter.title}
              </a>
            </h3>
            <p className="max-w-measure text-sm text-muted">{lead.opening}</p>
          </div>
          <ul className="m-0 list-none p-0">
            {sections.map(({ id, title, opening }) => (
              <li key={id} className="mb-2 max-w-measure">
                <a href={sectionPath(locale, slug, id)}>{title}</a>{' '}
                <small className="text-muted">{opening}</small>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}
