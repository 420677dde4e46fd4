import { EvidenceLegend } from '#components/evidence/evidence-legend.tsx'
import { Resume } from '#components/shell/resume.tsx'
import { toMinutes } from '#lib/content/article/reading-time.ts'
import type { TocItem } from '#lib/content/article/types.ts'
import type { Messages } from '#lib/messages/index.ts'
import { fragment } from '#lib/urls.ts'

interface TableOfContentsProps {
  items: readonly TocItem[]
  messages: Messages
}

/** The whole contents list: beside the text on wide screens, on phones a bar at the bottom that opens it. */
export function TableOfContents({ items, messages }: TableOfContentsProps) {
  return (
    <nav id="contents" className="contents" aria-labelledby="contents-title" tabIndex={-1}>
      <details>
        <summary>
          <span id="contents-title">{messages.contents}</span>{' '}
          <span data-where="" data-text={messages.where} />
        </summary>
        <Items items={items} messages={messages} />
        <EvidenceLegend messages={messages} />
      </details>
      <Resume messages={messages.resume} />
    </nav>
  )
}

function Items({ items, messages }: TableOfContentsProps) {
  return (
    <ol>
      {items.map(({ id, text, seconds, children }) => (
        <li key={id} data-seconds={seconds}>
          <a href={fragment(id)}>{text}</a>
          {seconds !== undefined && <small>{messages.minutes(toMinutes(seconds))}</small>}
          {children.length > 0 && <Items items={children} messages={messages} />}
        </li>
      ))}
    </ol>
  )
}
