import type { ReactNode } from 'react'

interface PageTitleProps {
  title: ReactNode
  /** What the page is about, in a line or two. */
  children?: ReactNode
}

/** The head of a page other than an article. */
export function PageTitle({ title, children }: PageTitleProps) {
  return (
    <header className="pt-8 lg:pt-14">
      <h1 className="mb-3 text-title">{title}</h1>
      {children}
    </header>
  )
}
