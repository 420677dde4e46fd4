import type { ReactNode } from 'react'
import { Breadcrumbs } from '#components/shell/breadcrumbs.tsx'
import { JsonLd } from '#components/shell/json-ld.tsx'
import { PageShell } from '#components/shell/page-shell.tsx'
import type { ArticleSummary } from '#lib/content/article/summary.ts'
import type { Portion } from '#lib/content/lists/portions.ts'
import { buildListJsonLd } from '#lib/formats/head/list-json-ld.ts'
import type { ListPage as ListOfPage } from '#lib/formats/head/pages/list-metadata.ts'
import type { Step } from '#lib/formats/head/trail.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { portionPath, searchPath } from '#lib/urls.ts'
import { ArticleList } from './article-list.tsx'
import { PageLinks } from './page-links.tsx'

interface ListPageProps {
  /** Origin of absolute URLs. */
  origin: string
  list: ListOfPage
  /** How many articles the list has on all its pages. */
  total: number
  portion: Portion<ArticleSummary>
  /** The way to the list. */
  trail: readonly Step[]
  /** What stands between the heading and the articles. */
  before?: ReactNode
  /** The articles, where they are not shown as usual. */
  children?: ReactNode
}

/** A page of a list of articles. */
export function ListPage({ origin, list, total, portion, trail, before, children }: ListPageProps) {
  const { locale, locales, pathIn, name } = list
  const { lists, search } = messagesFor(locale)
  const { items, number, count } = portion
  const path = pathIn(locale)
  return (
    <PageShell locale={locale} locales={locales} pathIn={pathIn}>
      <header className="py-6 lg:pt-14">
        <Breadcrumbs locale={locale} trail={trail} />
        <h1 className="mb-2 text-title">{name}</h1>
        <p className="m-0 flex flex-wrap items-center gap-x-4 text-sm text-muted">
          <span>{lists.articleCount(total)}</span>
          {number > 1 && <span>{lists.page(number, count)}</span>}
        </p>
        {before}
      </header>
      {children ?? <ArticleList articles={items} heading="h2" />}
      <PageLinks locale={locale} path={path} number={number} count={count} />
      <p className="mt-6">
        <a href={searchPath(locale)}>{search.all}</a>
      </p>
      <JsonLd
        data={buildListJsonLd(origin, {
          locale,
          path: portionPath(path, number),
          name,
          articles: items,
          trail,
        })}
      />
    </PageShell>
  )
}
