/** The words of the resume line. */
export interface ResumeMessages {
  /** Before the link, e.g. 上次读到：. */
  resume: string
  /** Name of the button that takes the line away, e.g. 不再提示. */
  dismiss: string
}

/** The line “last read: …” of the contents bar. It is empty and hidden until `lib/reader` fills in the link. */
export function Resume({ messages }: { messages: ResumeMessages }) {
  return (
    <p id="resume" hidden>
      {messages.resume}
      {/* biome-ignore lint/a11y/useAnchorContent lint/a11y/useValidAnchor: script gives text and target before it shows the line */}
      <a />
      <button type="button" aria-label={messages.dismiss}>
        ×
      </button>
    </p>
  )
}
