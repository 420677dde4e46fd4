import type { ResumeMessages } from '#lib/messages/messages.ts'
import './resume.css'

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
