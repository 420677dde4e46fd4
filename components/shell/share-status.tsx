import type { ShareMessages } from '#lib/messages/messages.ts'

/**
 * Once a page, at the end of <main>: the button for quotation links, and the one polite live region. The script sets
 * `top` of the button, which is below the selected text. The region is not hidden while it is empty, it has no size: it
 * has to exist before it speaks.
 */
export function ShareStatus({ messages }: { messages: ShareMessages }) {
  return (
    <>
      <button
        id="quote"
        type="button"
        popover="auto"
        className={`absolute mx-auto mt-2 font-sans text-sm select-none ${notice}`}
      >
        {messages.quote}
      </button>
      <output
        id="copied"
        className={`fixed inset-x-4 bottom-16 z-2 mx-auto w-fit empty:p-0 ${notice}`}
        data-text={messages.copied}
        data-near={messages.copiedNear}
      />
    </>
  )
}

const notice = 'bg-ink p-2 text-paper'
