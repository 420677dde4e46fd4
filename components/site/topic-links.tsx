import type { TopicList } from '#lib/content/lists/topics.ts'
import type { Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { topicPath } from '#lib/urls.ts'

interface TopicLinksProps {
  locale: Locale
  topics: readonly TopicList[]
}

/** The topics with the numbers of their articles; nothing where there are none. */
export function TopicLinks({ locale, topics }: TopicLinksProps) {
  if (topics.length === 0) return null
  const { lists } = messagesFor(locale)
  return (
    <nav className="print:hidden" aria-label={lists.topics}>
      <ul className="flex flex-wrap gap-x-6 m-0 p-0 list-none">
        {topics.map(({ topic, articles }) => (
          <li key={topic.key}>
            <a href={topicPath(locale, topic.key)}>{topic.names[locale]}</a>{' '}
            <small className="text-muted">{lists.articleCount(articles.length)}</small>
          </li>
        ))}
      </ul>
    </nav>
  )
}
