import type { Metadata } from 'next'
import { Fragment } from 'react'
import { PageShell } from '#components/shell/page-shell.tsx'
import { PageTitle } from '#components/site/page-title.tsx'
import type { ArticleSummary } from '#lib/content/article/summary.ts'
import { articlesIn, localesOf } from '#lib/content/article/translations.ts'
import { loadSummaries } from '#lib/content/library/load.ts'
import { newestFirst } from '#lib/content/lists/order.ts'
import { defaultLocale, type Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { notFoundScript } from '#lib/publish/next/reader-bundle.ts'
import { site } from '#lib/site.ts'
import { aboutPath, archivePath, articlePath, homePath, searchPath, sectionPath } from '#lib/urls.ts'
import { SiteDocument } from './site-document.tsx'
import './globals.css'
import './utilities/site.css'
import '#components/article/chinese.css'
import '#components/article/latin.css'

const messages = messagesFor(defaultLocale)

export const metadata: Metadata = { title: `${messages.notFoundTitle}｜${site.name}` }

/** Whatever the address was, its language is not known: both are offered, each with its own articles. */
export default async function NotFoundPage() {
  const summaries = loadSummaries()
  const written = localesOf(summaries)
  return (
    <SiteDocument locale={defaultLocale} script={await notFoundScript()}>
      <PageShell locale={defaultLocale} hasMeasure={false}>
        <PageTitle title={messages.notFoundTitle} />
        <div className="grid gap-x-14 lg:grid-cols-2">
          {written.map((locale) => (
            <Places
              key={locale}
              locale={locale}
              articles={newestFirst(articlesIn(summaries, locale)).slice(0, mostArticles / written.length)}
            />
          ))}
        </div>
      </PageShell>
    </SiteDocument>
  )
}

/** The newest are enough: this page is sent to whoever guesses addresses. */
const mostArticles = 12

interface PlacesProps {
  locale: Locale
  articles: readonly ArticleSummary[]
}

function Places({ locale, articles }: PlacesProps) {
  const { notFoundText, notFoundNear, home, lists, about, search } = messagesFor(locale)
  return (
    <div className="rule-t pt-6 pb-8" lang={locale === defaultLocale ? undefined : locale}>
      <div data-near="" hidden>
        <p>{notFoundNear}</p>
        <ul>
          <Candidate path={aboutPath(locale)} title={about.title} />
          <Candidate path={archivePath(locale)} title={lists.archive} />
          {articles.map(({ slug, frontmatter, sections }) => (
            <Fragment key={slug}>
              <Candidate path={articlePath(locale, slug)} title={frontmatter.title} />
              {sections.map(({ id, title }) => (
                <Candidate key={id} path={sectionPath(locale, slug, id)} title={title} />
              ))}
            </Fragment>
          ))}
        </ul>
      </div>
      <p>{notFoundText}</p>
      <ul>
        <li>
          <a href={homePath(locale)}>{home}</a>
        </li>
        <li>
          <a href={archivePath(locale)}>{lists.archive}</a>
        </li>
        <li>
          <a href={searchPath(locale)} data-offer={search.offer}>
            {search.all}
          </a>
        </li>
        {articles.map(({ slug, frontmatter }) => (
          <li key={slug}>
            <a href={articlePath(locale, slug)}>{frontmatter.title}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

interface CandidateProps {
  path: string
  title: string
}

/** A page that is shown where its address is near to the one that was asked for. */
function Candidate({ path, title }: CandidateProps) {
  return (
    <li>
      <a href={path}>{title}</a>
    </li>
  )
}
