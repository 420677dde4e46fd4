import { Fragment } from 'react'
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
import { buildCiteMetadata, buildSectionMetadata } from '#lib/formats/head/metadata.ts'
import { buildComparisonMetadata } from '#lib/formats/head/pages/comparison-metadata.ts'
import { buildFigureMetadata } from '#lib/formats/head/pages/figure-metadata.ts'
import { buildHistoryMetadata } from '#lib/formats/head/pages/history-metadata.ts'
import { buildPictureMetadata } from '#lib/formats/head/pages/picture-metadata.ts'
import { buildSourceMetadata } from '#lib/formats/head/pages/source-metadata.ts'
import { buildWechatMetadata } from '#lib/formats/head/pages/wechat-metadata.ts'
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
  const pages = sections.map((section) => (
    <Fragment key={section.id}>
      <template
        {...templateAttributes({
          path: sectionPath(locale, slug, section.id),
          open: section.id,
          head: buildHeadHtml(buildSectionMetadata(origin, article, section)),
        })}
      >
        <ArticleData origin={origin} article={article} topics={topics} section={section} />
      </template>
      <template
        {...templateAttributes({
          path: citePath(locale, slug, section.id),
          frame: citeFramePath(locale),
          head: buildHeadHtml(buildCiteMetadata(origin, article, section)),
        })}
      >
        <CitePage origin={origin} article={article} locales={locales} section={section} />
      </template>
    </Fragment>
  ))
  const cite = (
    <template
      {...templateAttributes({
        path: citePath(locale, slug),
        frame: citeFramePath(locale),
        head: buildHeadHtml(buildCiteMetadata(origin, article)),
      })}
    >
      <CitePage origin={origin} article={article} locales={locales} />
    </template>
  )
  const wechat = (
    <template
      {...templateAttributes({
        path: wechatPath(locale, slug),
        frame: citeFramePath(locale),
        head: buildHeadHtml(buildWechatMetadata(origin, article)),
      })}
    >
      <WechatPage origin={origin} article={article} locales={locales} scriptPath={wechatScriptPath} />
    </template>
  )
  const historyPage = history && (
    <template
      {...templateAttributes({
        path: historyPath(locale, slug),
        frame: citeFramePath(locale),
        head: buildHeadHtml(buildHistoryMetadata(origin, article)),
      })}
    >
      <HistoryPage article={article} history={history} />
    </template>
  )
  const comparisonPages = (history?.comparisons ?? []).map((comparison) => (
    <template
      key={nameComparison(comparison)}
      {...templateAttributes({
        path: comparisonPath(locale, slug, nameComparison(comparison)),
        frame: citeFramePath(locale),
        head: buildHeadHtml(buildComparisonMetadata(origin, article, comparison)),
      })}
    >
      <ComparisonPage article={article} comparison={comparison} />
    </template>
  ))
  const sourcePages = article.sources.map((source) => (
    <template
      key={source.key}
      {...templateAttributes({
        path: sourcePath(locale, slug, source.key),
        frame: citeFramePath(locale),
        head: buildHeadHtml(buildSourceMetadata(origin, article, source)),
      })}
    >
      <SourcePage origin={origin} article={article} locales={locales} source={source} />
    </template>
  ))
  const figurePages = listFigures(article).map((figure) => (
    <template
      key={figure.id}
      {...templateAttributes({
        path: figurePath(locale, slug, figure.id),
        frame: citeFramePath(locale),
        head: buildHeadHtml(buildFigureMetadata(origin, article, figure)),
      })}
    >
      <FigurePage origin={origin} article={article} locales={locales} figure={figure} />
    </template>
  ))
  const drawingPages = listPictures(article).map((block) => (
    <template
      key={block.id}
      {...templateAttributes({
        path: figurePath(locale, slug, block.id),
        frame: pictureFramePath(locale),
        head: buildHeadHtml(buildPictureMetadata(origin, article, block)),
      })}
    >
      <DrawingPage article={article} locales={locales} block={block} />
    </template>
  ))
  return [
    ...pages,
    <Fragment key="cite">{cite}</Fragment>,
    <Fragment key="wechat">{wechat}</Fragment>,
    <Fragment key="history">{historyPage}</Fragment>,
    ...comparisonPages,
    ...sourcePages,
    ...figurePages,
    ...drawingPages,
    ...files.map((file) => <template key={file.path} {...templateAttributes(file)} />),
  ]
}
