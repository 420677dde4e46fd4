import type { ResumeMessages } from '#lib/messages/messages.ts'

/**
 * The line “last read: …” of the contents bar. It is empty and hidden until `lib/reader` fills in the link. Its place at
 * the end of the bar is kept free: what appears there moves nothing.
 */
export function Resume({ messages }: { messages: ResumeMessages }) {
  return (
    <p
      id="resume"
      className="absolute right-0 bottom-0 m-0 bg-paper whitespace-nowrap max-lg:max-w-[75%] lg:inset-[1rem_auto_auto_0]"
      hidden
    >
      <span className="flex min-h-12 items-center">
        {messages.resume}
        <span className="truncate">
          {/* biome-ignore lint/a11y/useAnchorContent lint/a11y/useValidAnchor: script gives text and target before it shows the line */}
          <a className="py-[0.3em] pl-[0.5em] no-underline" />
        </span>
        <span aria-hidden>{'\u00a0→'}</span>
        <button type="button" className="min-h-11 min-w-11" aria-label={messages.dismiss}>
          ×
        </button>
      </span>
    </p>
  )
}
