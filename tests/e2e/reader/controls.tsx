import { renderToStaticMarkup } from 'react-dom/server'
import { SectionView } from '#components/article/section-view.tsx'
import { TableOfContents } from '#components/article/table-of-contents.tsx'
import { documentClasses } from '#components/shell/document.tsx'
import { ReadingSettings } from '#components/shell/reading-settings.tsx'
import { ShareStatus } from '#components/shell/share-status.tsx'
import type { Block } from '#lib/content/article/types.ts'
import { messagesFor } from '#lib/messages/index.ts'
import type { GeneratedArticle } from './article.ts'

const messages = messagesFor('zh-Hans')

export const classes = documentClasses

export const settings = renderToStaticMarkup(<ReadingSettings messages={messages.reading} />)
export const status = renderToStaticMarkup(<ShareStatus messages={messages.share} />)

/** The sections as an article has them; that of `openAt` takes the focus. */
export function text({ slug, sections }: GeneratedArticle, openAt?: string): string {
  const anchored = { was: [], wordAnchor: undefined }
  const block = (paragraphs: string[]): Block[] =>
    paragraphs.length === 0
      ? []
      : [{ type: 'html', html: paragraphs.map((html) => `<p>${html}</p>`).join('') }]
  const elements = sections.map(({ id, title, paragraphs, children = [] }) => {
    const blocks = [
      ...block(paragraphs),
      ...children.flatMap((child): Block[] => [
        { type: 'subheading', id: child.id, html: child.title, text: child.title, ...anchored },
        ...block(child.paragraphs),
      ]),
    ]
    return (
      <SectionView
        key={id}
        section={{ id, title, html: title, blocks, contested: false, changed: day, ...anchored }}
        path={`/${slug}/${id}/`}
        pathOfFigure={(figure) => `/${slug}/figures/${figure}/`}
        published={day}
        isOpen={id === openAt}
        messages={messages}
      />
    )
  })
  return renderToStaticMarkup(elements)
}

const day = '2026-01-31'

/** Each section takes a minute and a half to read. */
export function contents({ sections, lists = [] }: GeneratedArticle): string {
  const toItem = ({ id, title }: { id: string; title: string }) => ({
    id,
    text: title,
    depth: 3,
    seconds: undefined,
    children: [],
  })
  const items = sections.map((section) => ({
    ...toItem(section),
    depth: 2,
    seconds: 90,
    children: section.children?.map(toItem) ?? [],
  }))
  return renderToStaticMarkup(<TableOfContents items={items} lists={lists.map(toItem)} messages={messages} />)
}
