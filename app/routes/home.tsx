import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { HomePage } from '#components/site/home-page.tsx'
import { ListPage } from '#components/site/list-page.tsx'
import { localesOf } from '#lib/content/article/translations.ts'
import { loadSummaries } from '#lib/content/library/load.ts'
import type { Portion } from '#lib/content/lists/portions.ts'
import { buildHomeMetadata } from '#lib/formats/head/metadata.ts'
import { buildListMetadata, buildPagination } from '#lib/formats/head/pages/list-metadata.ts'
import { buildTrail } from '#lib/formats/head/trail.ts'
import { defaultLocale, type Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { siteOrigin } from '#lib/site.ts'
import { homePath } from '#lib/urls.ts'
import { countItems, homePortions, laterRoute, topicLists } from './lists.ts'
import '../utilities/site.css'

/** The front page of a language, which has none before it has an article. */
export function homeRoute(locale: Locale) {
  return {
    generateMetadata(): Metadata {
      const [{ number, count } = { number: 1, count: 1 }] = homePortions(locale)
      return {
        ...buildHomeMetadata(siteOrigin(), locale, localesOf(loadSummaries())),
        ...buildPagination(siteOrigin(), { locale, pathIn: homePath, number, count }),
      }
    },

    Page() {
      const [portion] = homePortions(locale)
      if (portion === undefined || (portion.items.length === 0 && locale !== defaultLocale)) notFound()
      return (
        <HomePage
          origin={siteOrigin()}
          locale={locale}
          locales={localesOf(loadSummaries())}
          portion={portion}
          topics={topicLists(locale)}
        />
      )
    },
  }
}

/** The pages of the front page's list after the first. */
export function laterHomeRoute(locale: Locale) {
  return laterRoute({
    path: homePath(locale),
    portions: () => homePortions(locale),
    toMetadata: (portion) => buildListMetadata(siteOrigin(), toList(portion)),
    toPage: (portion) => {
      const list = toList(portion)
      return (
        <ListPage
          origin={siteOrigin()}
          list={list}
          total={countItems(homePortions(locale))}
          portion={portion}
          trail={buildTrail(locale, { name: list.name, path: homePath(locale) })}
        />
      )
    },
  })

  function toList({ number, count }: Portion<unknown>) {
    const { articles, tagline } = messagesFor(locale)
    const written = localesOf(loadSummaries())
    return { locale, locales: written, pathIn: homePath, name: articles, description: tagline, number, count }
  }
}
