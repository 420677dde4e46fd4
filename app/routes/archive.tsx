import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ListPage } from '#components/site/list-page.tsx'
import { TopicLinks } from '#components/site/topic-links.tsx'
import { YearLinks, YearList } from '#components/site/year-list.tsx'
import type { ArticleSummary } from '#lib/content/article/summary.ts'
import { localesOf } from '#lib/content/article/translations.ts'
import { loadSummaries } from '#lib/content/library/load.ts'
import type { Portion } from '#lib/content/lists/portions.ts'
import { findYearStarts } from '#lib/content/lists/years.ts'
import { buildListMetadata } from '#lib/formats/head/pages/list-metadata.ts'
import { buildTrail } from '#lib/formats/head/trail.ts'
import { defaultLocale, type Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { site, siteOrigin } from '#lib/site.ts'
import { allBooksPath, archivePath } from '#lib/urls.ts'
import { archivePortions, countItems, laterRoute, topicLists } from './lists.ts'
import '../utilities/site.css'

/** The list of all articles in a language by year, which has none before it has an article. */
export function archiveRoute(locale: Locale) {
  const { toMetadata, toPage } = createArchive(locale)
  return {
    generateMetadata: (): Metadata => toMetadata(archivePortions(locale)[0]),

    Page() {
      const [portion] = archivePortions(locale)
      if (portion?.items.length === 0 && locale !== defaultLocale) notFound()
      return toPage(portion)
    },
  }
}

/** Its pages after the first. */
export function laterArchiveRoute(locale: Locale) {
  const { toMetadata, toPage } = createArchive(locale)
  return laterRoute({
    path: archivePath(locale),
    portions: () => archivePortions(locale),
    toMetadata,
    toPage,
  })
}

function createArchive(locale: Locale) {
  return { toMetadata, toPage }

  function toMetadata(portion: Portion<ArticleSummary> | undefined): Metadata {
    return portion === undefined ? {} : buildListMetadata(siteOrigin(), toList(portion))
  }

  function toPage(portion: Portion<ArticleSummary> | undefined) {
    if (portion === undefined) notFound()
    const portions = archivePortions(locale)
    const list = toList(portion)
    return (
      <ListPage
        origin={siteOrigin()}
        list={list}
        total={countItems(portions)}
        portion={portion}
        trail={buildTrail(locale, { name: list.name, path: archivePath(locale) })}
        before={
          <>
            <TopicLinks locale={locale} topics={topicLists(locale)} />
            <YearLinks locale={locale} starts={findYearStarts(portions)} />
            {portion.items.length > 0 && (
              <p className="mt-2 mb-0 text-sm">
                <a href={allBooksPath(locale)} download={`${site.name}.epub`}>
                  {messagesFor(locale).book.downloadAll}
                </a>
              </p>
            )}
          </>
        }
      >
        <YearList locale={locale} articles={portion.items} />
      </ListPage>
    )
  }

  function toList({ number, count }: Portion<unknown>) {
    const { archive: name, archiveDescription: description } = messagesFor(locale).lists
    return {
      locale,
      locales: localesOf(loadSummaries()),
      pathIn: archivePath,
      name,
      description,
      number,
      count,
    }
  }
}
