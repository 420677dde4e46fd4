import { JsonLd } from '#components/shell/json-ld.tsx'
import { PageShell } from '#components/shell/page-shell.tsx'
import { PageLinks } from '#components/site/page-links.tsx'
import type { Article } from '#lib/content/article/types.ts'
import type { Portion } from '#lib/content/lists/portions.ts'
import type { TopicList } from '#lib/content/lists/topics.ts'
import { buildBreadcrumb } from '#lib/formats/head/breadcrumb.ts'
import { buildTrail } from '#lib/formats/head/trail.ts'
import type { NamedPlaces } from '#lib/formats/search/names.ts'
import type { Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { searchPath } from '#lib/urls.ts'
import { Engines } from './engines.tsx'
import { HitTemplate } from './hit-template.tsx'
import { NameList } from './name-list.tsx'
import { SearchForm } from './search-form.tsx'
import { SectionList } from './section-list.tsx'

interface SearchPageProps {
  /** Origin of absolute URLs. */
  origin: string
  locale: Locale
  /** The languages that have articles. */
  locales: readonly Locale[]
  /** Folder of the index, and path of the script that asks it. */
  indexPath: string
  scriptPath: string
  topics: readonly TopicList[]
  years: readonly string[]
  /** The articles whose sections are listed here, newest first. */
  portion: Portion<Article>
  /** The years and names in them. */
  names: readonly NamedPlaces[]
}

/** The search, and below it all sections, which is what there is without scripts. */
export function SearchPage(props: SearchPageProps) {
  const { origin, locale, locales, indexPath, scriptPath, topics, years, portion, names } = props
  const { search, lists } = messagesFor(locale)
  const { items, number, count } = portion
  const path = searchPath(locale)
  return (
    <PageShell locale={locale} locales={locales} pathIn={searchPath}>
      <header className="py-6 lg:pt-14">
        <h1 className="text-title">{search.title}</h1>
        {number > 1 && <p className="m-0 text-sm text-muted">{lists.page(number, count)}</p>}
      </header>
      <SearchForm locale={locale} indexPath={indexPath} topics={topics} years={years} />
      <p id="status" role="status" className="my-4 min-h-6" />
      <ol id="hits" className="m-0 list-none p-0 [&_mark]:bg-raised [&_mark]:text-accent" />
      <HitTemplate locale={locale} />
      <button id="more" type="submit" form="search" hidden className="my-4 rule-box px-4 print:hidden">
        {search.more}
      </button>
      <Engines origin={origin} locale={locale} />
      <div className="[#hits:not(:empty)~&]:hidden">
        <SectionList locale={locale} articles={items} />
        <NameList locale={locale} names={names} />
        <PageLinks locale={locale} path={path} number={number} count={count} />
      </div>
      <JsonLd
        data={{
          '@context': 'https://schema.org',
          ...buildBreadcrumb(origin, buildTrail(locale, { name: search.title, path })),
        }}
      />
      {number === 1 && <script data-own="" type="module" src={scriptPath} />}
    </PageShell>
  )
}
