import type { ReactNode } from 'react'
import { ArticleData } from '#components/article/article-data.tsx'
import { CitePage } from '#components/cite/cite-page.tsx'
import { SourcePage } from '#components/cite/source-page.tsx'
import { WechatPage } from '#components/cite/wechat-page.tsx'
import { ComparisonPage } from '#components/editions/comparison-page.tsx'
import { HistoryPage } from '#components/editions/history-page.tsx'
import { DrawingPage } from '#components/figures/drawing-page.tsx'
import { FigurePage } from '#components/figures/figure-page.tsx'
import { type DerivedFile, templateAttributes } from '#lib/base/page-template.ts'
import { listFigures, listPictures } from '#lib/content/article/blocks/figures.ts'
import type { Topic } from '#lib/content/article/front-matter/topics.ts'
import type { Article } from '#lib/content/article/types.ts'
import { nameComparison } from '#lib/content/editions/list-comparisons.ts'
import type { History } from '#lib/content/editions/list-editions.ts'
import { buildHeadHtml } from '#lib/formats/head/head-html.ts'
import { buildSectionMetadata, type PageMetadata } from '#lib/formats/head/metadata.ts'
import { buildFigureMetadata, buildPictureMetadata } from '#lib/formats/head/pages/figure-metadata.ts'
import {
  buildCiteMetadata,
  buildComparisonMetadata,
  buildHistoryMetadata,
  buildSourceMetadata,
  buildWechatMetadata,
} from '#lib/formats/head/pages/reader-pages.ts'
import type { Locale } from '#lib/locales.ts'
import {
  citeFramePath,
  citePath,
  comparisonPath,
  figurePath,
  historyPath,
  pictureFramePath,
  sectionPath,
  sourcePath,
  wechatPath,
} from '#lib/urls.ts'

interface DerivedPagesProps {
  /** Start of absolute URLs. */
  origin: string
  article: Article
  /** The languages that it is published in. */
  locales: readonly Locale[]
  /** Those that it names, in its order. */
  topics: readonly Topic[]
  /** What the page with its editions tells; undefined where it has none. */
  history?: History | undefined
  /** Path of the script of the page to paste from. */
  wechatScriptPath: string
  /** What is published with the article and is no page. */
  files: readonly DerivedFile[]
}

/**
 * The pages that publishing makes of an article's: one that opens at each section, which differs from it in its head
 * and one attribute, one with the ways to cite it and each section, one to paste from, and one on each source and figure,
 * which have their frame in common.
 * The files that belong to the article go with them: asked of Next one by one, they would cost as much as its pages.
 */
export function DerivedPages({
  origin,
  article,
  locales,
  topics,
  history,
  wechatScriptPath,
  files,
}: DerivedPagesProps) {
  const { locale, slug, sections } = article
  const common = { origin, article, locales }
  const toPage = (
    path: string,
    metadata: PageMetadata,
    content: ReactNode,
    frame = citeFramePath(locale),
  ) => (
    <template key={path} {...templateAttributes({ path, frame, head: buildHeadHtml(metadata) })}>
      {content}
    </template>
  )
  return [
    ...sections.flatMap((section) => [
      <template
        key={section.id}
        {...templateAttributes({
          path: sectionPath(locale, slug, section.id),
          open: section.id,
          head: buildHeadHtml(buildSectionMetadata(origin, article, section)),
        })}
      >
        <ArticleData origin={origin} article={article} topics={topics} section={section} />
      </template>,
      toPage(
        citePath(locale, slug, section.id),
        buildCiteMetadata(origin, article, section),
        <CitePage {...common} section={section} />,
      ),
    ]),
    toPage(citePath(locale, slug), buildCiteMetadata(origin, article), <CitePage {...common} />),
    toPage(
      wechatPath(locale, slug),
      buildWechatMetadata(origin, article),
      <WechatPage {...common} scriptPath={wechatScriptPath} />,
    ),
    history &&
      toPage(
        historyPath(locale, slug),
        buildHistoryMetadata(origin, article),
        <HistoryPage article={article} history={history} />,
      ),
    ...(history?.comparisons ?? []).map((comparison) =>
      toPage(
        comparisonPath(locale, slug, nameComparison(comparison)),
        buildComparisonMetadata(origin, article, comparison),
        <ComparisonPage article={article} comparison={comparison} />,
      ),
    ),
    ...article.sources.map((source) =>
      toPage(
        sourcePath(locale, slug, source.key),
        buildSourceMetadata(origin, article, source),
        <SourcePage {...common} source={source} />,
      ),
    ),
    ...listFigures(article).map((figure) =>
      toPage(
        figurePath(locale, slug, figure.id),
        buildFigureMetadata(origin, article, figure),
        <FigurePage {...common} figure={figure} />,
      ),
    ),
    ...listPictures(article).map((block) =>
      toPage(
        figurePath(locale, slug, block.id),
        buildPictureMetadata(origin, article, block),
        <DrawingPage article={article} locales={locales} block={block} />,
        pictureFramePath(locale),
      ),
    ),
    ...files.map((file) => <template key={file.path} {...templateAttributes(file)} />),
  ]
}
