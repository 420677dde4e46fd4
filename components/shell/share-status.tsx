import type { ShareMessages } from '#lib/messages/messages.ts'
import './share-status.css'

/** Once a page, at the end of <main>: the button for quotation links, and the one polite live region. */
export function ShareStatus({ messages }: { messages: ShareMessages }) {
  return (
    <>
      <button id="quote" type="button" popover="auto">
        {messages.quote}
      </button>
      <output id="copied" data-text={messages.copied} data-near={messages.copiedNear} />
    </>
  )
}
