import { PictureView } from '#components/pictures/picture-view.tsx'
import type { Article, PictureBlock } from '#lib/content/article/types.ts'
import type { Locale } from '#lib/locales.ts'
import { messagesOf } from '#lib/messages/article-messages.ts'
import { figurePath } from '#lib/urls.ts'
import { FigureContext } from './figure-context.tsx'

interface DrawingPageProps {
  /** The languages that the article is published in. */
  locales: readonly Locale[]
  article: Article
  block: PictureBlock
}

/** The page on a picture that is drawn from data: as large as the window, with the data as files, and where it stands. */
export function DrawingPage({ locales, article, block }: DrawingPageProps) {
  const { locale, slug } = article
  const messages = messagesOf(article)
  const { id, picture } = block
  const page = figurePath(locale, slug, id)
  return (
    <FigureContext locales={locales} article={article} figure={{ id, title: picture.title }}>
      {/* The page has its title, and its words are no small print here; ids that it had before are the article's alone. */}
      <div className="[&_figcaption]:hidden [&_figure]:text-[1em]">
        <PictureView block={{ ...block, was: [] }} messages={messages} />
      </div>
      <p className="mt-8">
        {messages.figures.data} <a href={`${page}data.csv`}>CSV</a> <a href={`${page}data.json`}>JSON</a>
      </p>
    </FigureContext>
  )
}
