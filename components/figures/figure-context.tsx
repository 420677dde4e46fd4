import type { ReactNode } from 'react'
import { sectionOf } from '#lib/content/article/blocks/figures.ts'
import type { Article } from '#lib/content/article/types.ts'
import { citedPartId } from '#lib/formats/citations/parts.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { articlePath, citePath, fragment } from '#lib/urls.ts'

interface FigureContextProps {
  article: Article
  figure: { id: string; title: string }
  children: ReactNode
}

/** What a figure's page says around it: the article, its title, where it stands, and how to cite it. */
export function FigureContext({ article, figure: { id, title }, children }: FigureContextProps) {
  const { locale, slug, frontmatter } = article
  const messages = messagesFor(locale)
  const section = sectionOf(article, id)
  return (
    <article>
      <header className="pt-8">
        <p className="mb-3 text-muted">
          <a href={articlePath(locale, slug)}>{frontmatter.title}</a>
        </p>
        <h1 className="mb-5 text-xl">{title}</h1>
      </header>
      {children}
      <p className="mt-8">
        <a href={articlePath(locale, slug) + fragment(id)}>
          {messages.figures.inArticle(section?.title ?? frontmatter.title)}
        </a>
      </p>
      <p>
        <a href={citePath(locale, slug, section?.id) + fragment(citedPartId(id))}>{messages.cite}</a>
      </p>
    </article>
  )
}
