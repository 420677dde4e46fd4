import type { ReactNode } from 'react'
import type { Messages } from '#lib/messages/index.ts'

interface ShortAnswerProps {
  messages: Messages
  children: ReactNode
}

/** What an article answers, before everything else. */
export function ShortAnswer({ messages, children }: ShortAnswerProps) {
  return (
    <section
      className="lead mt-6 [border-top:3px_solid_var(--accent)] bg-raised px-5 pt-3 pb-4 font-serif text-lg/[1.8] [&_p:last-child]:mb-0"
      aria-label={messages.shortAnswer}
    >
      <p className="m-0 font-sans text-sm bold text-accent" aria-hidden>
        {messages.shortAnswer}
      </p>
      {children}
    </section>
  )
}
