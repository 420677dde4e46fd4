import { EvidenceLegend } from '#components/evidence/evidence-legend.tsx'
import { Resume } from '#components/shell/resume.tsx'
import { toMinutes } from '#lib/content/article/reading-time.ts'
import type { TocItem } from '#lib/content/article/toc.ts'
import type { Messages } from '#lib/messages/index.ts'
import { fragment } from '#lib/urls.ts'

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
        <span className={whereabouts} data-where={messages.where} data-end={messages.whereEnd} />
      </button>
      <div id="contents-list" className={list} popover="auto">
        <ol className={`[counter-reset:entry] ${entries}`}>
          <Entries items={items} messages={messages} />
          {lists.map(({ id, text }) => (
            <li key={id} className={`text-muted ${entry}`}>
              <a className={link} href={fragment(id)}>
                {text}
              </a>
            </li>
          ))}
        </ol>
        <EvidenceLegend messages={messages} />
      </div>
      <Resume messages={messages.resume} />
    </nav>
  )
}

/**
 * A bar at the bottom; where there is room, a column beside the text. Without script the browser itself may follow the
 * reader.
 */
const bar =
  'contents print:hidden fixed inset-x-0 bottom-0 z-1 bg-paper px-5 pb-[env(safe-area-inset-bottom)] text-sm/[1.6] [scroll-target-group:auto] noscript:[&_a:target-current]:text-accent max-lg:rule-t lg:sticky lg:inset-[0_auto_auto] lg:row-[1/span_2] lg:self-start lg:px-0 lg:pt-16'

/** Above the bar as a popover; beside the text it is none. */
const list =
  'w-auto in-data-quoting:block bg-paper px-5 py-2 text-ink [border:0] max-lg:inset-[auto_0_calc(3rem+1px+env(safe-area-inset-bottom))] max-lg:max-h-[70vh] max-lg:overscroll-contain max-lg:rule-t lg:static lg:block lg:max-h-[calc(100vh-5rem)] lg:p-0'

/** The reading time stays beside the title, whatever its length. */
const entry = 'flex flex-wrap items-baseline gap-x-4'

/**
 * All have the border that marks the current one, so that no box moves; in forced colours it is the ground's, which the
 * system leaves alone as its own.
 */
const link =
  'flex-1 py-[0.3em] pl-[0.5em] [border-left:3px_solid_var(--paper)] no-underline aria-[current]:border-accent aria-[current]:text-accent'

/** The number of a heading stands before a title of several lines. */
const numbered = 'grid grid-cols-[minmax(1.75em,auto)_minmax(0,1fr)]'

/** The line that offers to read on takes its place. */
const whereabouts = 'text-muted [.contents:has(>#resume:not([hidden]))_&]:invisible'

const entries = 'm-0 list-none p-0'

function Entries({ items, messages }: Omit<TableOfContentsProps, 'lists'>) {
  return items.map(({ id, text, seconds, children }) => (
    <li key={id} className={entry} data-seconds={seconds}>
      <a className={seconds === undefined ? link : `${link} ${numbered}`} href={fragment(id)}>
        {text}
      </a>
      {seconds !== undefined && <small className="text-muted">{messages.minutes(toMinutes(seconds))}</small>}
      {children.length > 0 && (
        <ol className={`w-full pl-[1.25em] text-[0.9em] text-muted ${entries}`}>
          <Entries items={children} messages={messages} />
        </ol>
      )}
    </li>
  ))
}
