import { JsonLd } from '#components/shell/json-ld.tsx'
import type { Article, Figure } from '#lib/content/article/types.ts'
import { buildFigureJsonLd } from '#lib/formats/head/pages/figure-metadata.ts'
import type { Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { sourcePath } from '#lib/urls.ts'
import { FigureContext } from './figure-context.tsx'
import { FigurePicture } from './figure-picture.tsx'
import { RecordingLink } from './figure-row.tsx'

interface FigurePageProps {
  /** Start of absolute URLs. */
  origin: string
  /** The languages that the article is published in. */
  locales: readonly Locale[]
  article: Article
  figure: Figure
}

/** The page on a figure: as large as it is published, who made it, by what right it is shown, and where it stands. */
export function FigurePage({ origin, locales, article, figure }: FigurePageProps) {
  const { locale, slug, sources } = article
  const messages = messagesFor(locale)
  const source = sources.find(({ key }) => key === figure.sourceKey)
  return (
    <FigureContext locales={locales} article={article} figure={{ id: figure.id, title: figure.caption }}>
      <JsonLd data={buildFigureJsonLd(origin, article, figure)} />
      <figure>
        <FigurePicture figure={figure} sizes="min(100vw,78rem)" className="block h-auto max-w-full" />
        <figcaption className="mt-2 text-sm text-muted">
          <RecordingLink figure={figure} messages={messages} />
          {messages.figures.credit(figure.credit, figure.licence)}
        </figcaption>
      </figure>
      {source !== undefined && (
        <p className="mt-8">
          {messages.sources.title} <a href={sourcePath(locale, slug, source.key)}>{source.title}</a>
        </p>
      )}
    </FigureContext>
  )
}
