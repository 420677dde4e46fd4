import type { ReactNode } from 'react'

interface PageSectionProps {
  id: string
  title: ReactNode
  children: ReactNode
}

/** A part of a page other than an article: where there is room its heading stands beside it. */
export function PageSection({ id, title, children }: PageSectionProps) {
  return (
    <section
      className="mt-10 rule-t pt-6 lg:grid lg:grid-cols-[13rem_minmax(0,1fr)] lg:gap-x-14"
      aria-labelledby={id}
    >
      {/* In a narrow column a phrase may be longer than the line: it breaks as text does, never before a comma. */}
      <h2 id={id} className="mb-3 text-xl lg:break-normal">
        {title}
      </h2>
      <div className="max-w-[44rem] *:last:mb-0">{children}</div>
    </section>
  )
}
