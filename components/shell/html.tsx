interface HtmlProps {
  as: 'div' | 'section' | 'span' | 'h2' | 'h3'
  /** HTML that `lib/markdown/html.ts` made and sanitised. */
  html: string
  className?: string
  id?: string
  tabIndex?: number
  /** The browser scrolls here and gives it the focus when the page opens. */
  isOpen?: boolean
}

/** An element filled with sanitised HTML: the one place where HTML enters a page as text. */
export function Html({ as: Element, html, className, id, tabIndex, isOpen = false }: HtmlProps) {
  return (
    <Element
      id={id}
      tabIndex={tabIndex}
      className={className}
      autoFocus={isOpen}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by remark-html, see lib/markdown/html.ts
      dangerouslySetInnerHTML={{ __html: html }}
    />
  )
}
