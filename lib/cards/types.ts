import type { Grade } from '#lib/messages/messages.ts'

/** How many claims of an article or section rest on each kind of evidence, and how a legend names them. */
export interface CardEvidence {
  /** Stands before the legend. */
  title: string
  /** From the firmest to the least firm; counts are whole numbers from 0. */
  grades: (Pick<Grade, 'short' | 'mark'> & { count: number })[]
}

/** All that a preview card says. Plain text: no Markdown, no HTML. */
export type CardInput = {
  siteName: string
  /** The article's title. */
  title: string
  /** Present on the card of a section: it becomes the large line, and the article's title a small one. */
  sectionTitle?: string
  /** The question that the article asks, set below the title. */
  question?: string
  evidence?: CardEvidence
  /** BCP 47. Decides word boundaries and which quotation marks are full-width. */
  lang: string
}
