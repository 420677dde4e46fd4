/** How many claims of an article or section rest on each kind of evidence. Non-negative integers. */
export type EvidenceCounts = {
  /** Open to checking: law texts, company histories, news reports. */
  record: number
  /** Told in the trade or in trade articles, no primary source seen. */
  account: number
  /** A number from a trade article, without source or definition. */
  figure: number
  /** What the author concludes from the others. */
  inference: number
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
  evidence?: EvidenceCounts
  /** BCP 47. Decides word boundaries, the language of the labels, and which quotation marks are full-width. */
  lang: string
}
