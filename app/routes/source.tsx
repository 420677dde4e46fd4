import { SourcePage } from '#components/cite/source-page.tsx'
import { localesOf } from '#lib/content/article/translations.ts'
import { loadArticle, loadSummaries } from '#lib/content/library/load.ts'
import { buildSourceMetadata } from '#lib/formats/head/pages/reader-pages.ts'
import type { Locale } from '#lib/locales.ts'
import { siteOrigin } from '#lib/site.ts'
import { pageOnDemand } from './on-demand.ts'
import type { ArticlePlace } from './params.ts'
import '../utilities/site.css'

interface SourcePlace extends ArticlePlace {
  source: string
}

/** The pages on the sources of a language's articles. */
export function sourceRoute(locale: Locale) {
  return pageOnDemand({
    find: (place: SourcePlace) => findSource(locale, place),
    toMetadata: ({ article, source }) => buildSourceMetadata(siteOrigin(), article, source),
    toPage: (found) => (
      <SourcePage origin={siteOrigin()} locales={localesOf(loadSummaries(), found.article.slug)} {...found} />
    ),
  })
}

function findSource(locale: Locale, { article: slug, source: key }: SourcePlace) {
  const article = loadArticle(locale, slug)
  const source = article?.sources.find((each) => each.key === key)
  return article && source && { article, source }
}
