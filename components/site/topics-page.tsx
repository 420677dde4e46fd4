import { Breadcrumbs } from '#components/shell/breadcrumbs.tsx'
import { JsonLd } from '#components/shell/json-ld.tsx'
import { PageShell } from '#components/shell/page-shell.tsx'
import type { TopicList } from '#lib/content/lists/topics.ts'
import { buildTopicsJsonLd } from '#lib/formats/head/list-json-ld.ts'
import { buildTrail } from '#lib/formats/head/trail.ts'
import type { Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { articlePath, topicPath, topicsPath } from '#lib/urls.ts'

interface TopicsPageProps {
  /** Origin of absolute URLs. */
  origin: string
  locale: Locale
  /** The languages that have topics. */
  locales: readonly Locale[]
  topics: readonly TopicList[]
}

/** The topics, each with the newest of its articles. */
export function TopicsPage({ origin, locale, locales, topics }: TopicsPageProps) {
  const { lists } = messagesFor(locale)
  const trail = buildTrail(locale, { name: lists.topics, path: topicsPath(locale) })
  return (
    <PageShell locale={locale} locales={locales} pathIn={topicsPath}>
      <header className="py-6 lg:pt-14">
        <Breadcrumbs locale={locale} trail={trail} />
        <h1 className="mb-2 text-title">{lists.topics}</h1>
      </header>
      <div className="grid md:grid-cols-2 gap-x-14">
        {topics.map(({ topic, articles }) => (
          <section key={topic.key} className="py-5 rule-t" aria-labelledby={topic.key}>
            <h2 id={topic.key} className="text-xl">
              <a className="no-underline" href={topicPath(locale, topic.key)}>
                {topic.names[locale]}
              </a>{' '}
              <small className="text-muted">{lists.articleCount(articles.length)}</small>
            </h2>
            <ul className="m-0 p-0 list-none">
              {articles.slice(0, 3).map(({ slug, frontmatter }) => (
                <li key={slug}>
                  <a className="no-underline" href={articlePath(locale, slug)}>
                    {frontmatter.title}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <JsonLd data={buildTopicsJsonLd(origin, locale, topics, trail)} />
    </PageShell>
  )
}
