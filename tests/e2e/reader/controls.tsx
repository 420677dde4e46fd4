import { renderToStaticMarkup } from 'react-dom/server'
import { TableOfContents } from '#components/article/table-of-contents.tsx'
import { ReadingSettings } from '#components/shell/reading-settings.tsx'
import { ShareStatus } from '#components/shell/share-status.tsx'
import { messagesFor } from '#lib/messages/index.ts'
import type { GeneratedArticle } from './article.ts'

const messages = messagesFor('zh-Hans')

export const settings = renderToStaticMarkup(<ReadingSettings messages={messages.reading} />)
export const status = renderToStaticMarkup(<ShareStatus messages={messages.share} />)

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
