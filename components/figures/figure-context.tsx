import type { ReactNode } from 'react'
import { Breadcrumbs } from '#components/shell/breadcrumbs.tsx'
import { PageShell } from '#components/shell/page-shell.tsx'
import { sectionOf } from '#lib/content/article/blocks/figures.ts'
import type { Article } from '#lib/content/article/types.ts'
import { citedPartId } from '#lib/formats/citations/parts.ts'
import { buildTrail } from '#lib/formats/head/trail.ts'
import type { Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { articlePath, citePath, figurePath, fragment } from '#lib/urls.ts'

interface FigureContextProps {
  /** The languages that the article is published in. */
  locales: readonly Locale[]
  article: Article
  figure: { id: string; title: string }
  children: ReactNode
}

/** What a figure's page has around it: the article, its title, where it stands, and how to cite it. */
export function FigureContext({ locales, article, figure: { id, title }, children }: FigureContextProps) {
  const { locale, slug, frontmatter } = article
  const messages = messagesFor(locale)
  const section = sectionOf(article, id)
  const page = articlePath(locale, slug)
  const ownPath = (each: Locale) => figurePath(each, slug, id)
  const trail = buildTrail(
    locale,
    { name: frontmatter.title, path: page },
    { name: title, path: ownPath(locale) },
  )
  return (
    <PageShell locale={locale} locales={locales} pathIn={ownPath} hasMeasure={false}>
      <article>
        <Breadcrumbs locale={locale} trail={trail} />
        <header className="pt-8">
          <h1 className="mb-5 text-xl">{title}</h1>
        </header>
        {children}
        <p className="mt-8 mb-0 flex flex-wrap gap-x-6 rule-t pt-4">
          <a className="py-1" href={page + fragment(id)}>
            {messages.figures.inArticle(section?.title ?? frontmatter.title)}
          </a>
          <a className="py-1" href={citePath(locale, slug, section?.id) + fragment(citedPartId(id))}>
            {messages.cite}
          </a>
        </p>
      </article>
    </PageShell>
  )
}
