import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ListPage } from '#components/site/list-page.tsx'
import { TopicsPage } from '#components/site/topics-page.tsx'
import { buildListMetadata } from '#lib/formats/head/pages/list-metadata.ts'
import { topicTrail } from '#lib/formats/head/trail.ts'
import type { Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { siteOrigin } from '#lib/site.ts'
import { topicPath, topicsPath } from '#lib/urls.ts'
import { findTopic, laterPages, topicLists, topicLocales } from './lists.ts'
import { createPage } from './on-demand.ts'
import '../utilities/site.css'

/** What the address of a topic names; the first page of its list has no number. */
interface TopicPlace {
  topic: string
  number?: string
}

/** The list of topics of a language, which has none before an article has one. */
export function topicsRoute(locale: Locale) {
  return {
    generateMetadata(): Metadata {
      const { topics: name, topicsDescription: description } = messagesFor(locale).lists
      const list = { locale, locales: topicLocales(), pathIn: topicsPath, name, description }
      return buildListMetadata(siteOrigin(), { ...list, number: 1, count: 1 })
    },

    Page() {
      const topics = topicLists(locale)
      if (topics.length === 0) notFound()
      return <TopicsPage origin={siteOrigin()} locale={locale} locales={topicLocales()} topics={topics} />
    },
  }
}

/** The articles on each topic: the first pages of their lists, or all others. */
export function topicRoute(locale: Locale, which: 'first' | 'later') {
  return {
    generateStaticParams: () =>
      topicLists(locale).flatMap(({ topic: { key } }) =>
        which === 'first'
          ? [{ topic: key }]
          : laterPages(topicPath(locale, key), findTopic(locale, key)?.portions ?? []).map(({ number }) => ({
              topic: key,
              number,
            })),
      ),
    ...createPage({
      find,
      toMetadata: ({ list }) => buildListMetadata(siteOrigin(), list),
      toPage: (found) => <ListPage origin={siteOrigin()} {...found} />,
    }),
  }

  function find({ topic: key, number = '1' }: TopicPlace) {
    const found = findTopic(locale, key)
    const portion = found?.portions.find((each) => `${each.number}` === number)
    if (found === undefined || portion === undefined || (portion.number === 1) !== (which === 'first'))
      return undefined
    const { topic, locales, articles } = found
    const name = topic.names[locale]
    const list = {
      locale,
      locales,
      pathIn: (each: Locale) => topicPath(each, key),
      name,
      description: messagesFor(locale).lists.topicDescription(name),
      number: portion.number,
      count: portion.count,
    }
    return { list, portion, total: articles.length, trail: topicTrail(locale, topic) }
  }
}
