import { EvidenceLegend } from '#components/evidence/evidence-legend.tsx'
import { Resume } from '#components/shell/resume.tsx'
import { toMinutes } from '#lib/content/article/reading-time.ts'
import type { TocItem } from '#lib/content/article/types.ts'
import type { Messages } from '#lib/messages/index.ts'
import { fragment } from '#lib/urls.ts'
import './table-of-contents.css'

interface TableOfContentsProps {
  items: readonly TocItem[]
  /** The lists behind the text, such as the revisions: ids of their headings, and their names. */
  lists?: readonly Pick<TocItem, 'id' | 'text'>[]
  messages: Messages
}

/**
 * The whole contents list: beside the text on wide screens, on phones a popover above a bar at the bottom. The browser
 * itself opens it, and closes it at Escape and at a tap elsewhere.
 */
export function TableOfContents({ items, lists = [], messages }: TableOfContentsProps) {
  return (
    <nav id="contents" className="contents" aria-label={messages.contents}>
      <button type="button" popoverTarget="contents-list">
        {messages.contents} <span data-where={messages.where} data-end={messages.whereEnd} />
      </button>
      <div id="contents-list" popover="auto">
        <ol>
          <Entries items={items} messages={messages} />
          {lists.map(({ id, text }) => (
            <li key={id}>
              <a href={fragment(id)}>{text}</a>
            </li>
          ))}
        </ol>
        <EvidenceLegend messages={messages} />
      </div>
      <Resume messages={messages.resume} />
    </nav>
  )
}

function Entries({ items, messages }: Omit<TableOfContentsProps, 'lists'>) {
  return items.map(({ id, text, seconds, children }) => (
    <li key={id} data-seconds={seconds}>
      <a href={fragment(id)}>{text}</a>
      {seconds !== undefined && <small>{messages.minutes(toMinutes(seconds))}</small>}
      {children.length > 0 && (
        <ol>
          <Entries items={children} messages={messages} />
        </ol>
      )}
    </li>
  ))
}
