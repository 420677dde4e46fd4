import { JsonLd } from '#components/shell/json-ld.tsx'
import type { Topic } from '#lib/content/article/front-matter/topics.ts'
import type { Article, ProseSection } from '#lib/content/article/types.ts'
import { buildBaiduTimes } from '#lib/formats/head/baidu.ts'
import { buildArticleJsonLd } from '#lib/formats/head/json-ld.ts'
import { buildPreview } from '#lib/formats/head/preview.ts'
import { ItemProperties } from './item-properties.tsx'

interface ArticleDataProps {
  /** Start of absolute URLs. */
  origin: string
  article: Article
  /** Those that it names, in its order. */
  topics: readonly Topic[]
  /** The section that the page opens at; undefined for the article itself. */
  section: ProseSection | undefined
}

/** What machines read of an article's page; the build moves it into the head. */
export function ArticleData({ origin, article, topics, section }: ArticleDataProps) {
  const baidu = buildBaiduTimes(origin, article)
  return (
    <>
      <ItemProperties origin={origin} preview={buildPreview(article, section)} />
      <JsonLd data={buildArticleJsonLd(origin, article, topics, section)} />
      {baidu && <JsonLd data={baidu} />}
    </>
  )
}
