import { EvidenceLegend } from '#components/evidence/evidence-legend.tsx'
import { Resume } from '#components/shell/resume.tsx'
import { toMinutes } from '#lib/content/article/reading-time.ts'
import type { TocItem } from '#lib/content/article/toc.ts'
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
    <nav id="contents" className={bar} aria-label={messages.contents}>
      <button
        type="button"
        className="flex min-h-12 w-full flex-wrap items-center gap-x-4 p-0 text-start lg:hidden"
        popoverTarget="contents-list"
      >
        <span className="text-accent" aria-hidden>
          ☰
        </span>
        {messages.contents}{' '}
        <span className="text-muted" data-where={messages.where} data-end={messages.whereEnd} />
      </button>
      <div id="contents-list" className={list} popover="auto">
        <ol>
          <Entries items={items} messages={messages} />
          {lists.map(({ id, text }) => (
            <li key={id} className="text-muted">
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

/** A bar at the bottom; where there is room, a column beside the text. */
const bar =
  'contents fixed inset-x-0 bottom-0 z-1 bg-paper px-5 pb-[env(safe-area-inset-bottom)] text-sm/[1.6] [scroll-target-group:auto] max-lg:rule-t lg:sticky lg:inset-[0_auto_auto] lg:row-[1/span_2] lg:self-start lg:px-0 lg:pt-16'

/** Above the bar as a popover; beside the text it is none. */
const list =
  'w-auto bg-paper px-5 py-2 text-ink [border:0] max-lg:inset-[auto_0_calc(3rem+1px+env(safe-area-inset-bottom))] max-lg:max-h-[70vh] max-lg:overscroll-contain max-lg:rule-t lg:static lg:block lg:max-h-[calc(100vh-5rem)] lg:p-0'

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
