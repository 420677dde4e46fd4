import type { Article, ProseSection } from '#lib/content/types.ts'
import { buildBaiduTimes } from '#lib/seo/baidu.ts'
import { buildArticleJsonLd } from '#lib/seo/json-ld.ts'
import { buildPreview } from '#lib/seo/preview.ts'
import { ItemProperties } from './item-properties.tsx'
import { JsonLd } from './json-ld.tsx'

interface ArticleDataProps {
  /** Start of absolute URLs. */
  origin: string
  article: Article
  /** The section that the page opens at; undefined for the article itself. */
  section: ProseSection | undefined
}

/** What machines read of an article's page; the build moves it into the head. */
export function ArticleData({ origin, article, section }: ArticleDataProps) {
  const baidu = buildBaiduTimes(origin, article)
  return (
    <>
      <ItemProperties origin={origin} preview={buildPreview(article, section)} />
      <JsonLd data={buildArticleJsonLd(origin, article, section)} />
      {baidu && <JsonLd data={baidu} />}
    </>
  )
}
