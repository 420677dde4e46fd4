/** The words of copying links. */
export interface ShareMessages {
  /** Label of the button beside selected text, e.g. 复制此句链接. */
  quote: string
  /** Announced after copying; `#` stands for the section or the quotation, e.g. 已复制“#”的链接. */
  copied: string
}

/** Once a page, at the end of <main>: the button for quotation links, and the one polite live region. */
export function ShareStatus({ messages }: { messages: ShareMessages }) {
  return (
    <>
      <button id="quote" type="button" popover="auto">
        {messages.quote}
      </button>
      <output id="copied" data-text={messages.copied} />
    </>
  )
}
