import type { Basis } from '#lib/content/types.ts'
import type { PictureMessages } from '#lib/pictures/messages.ts'

/** Every text of the interface; a language that lacks one does not compile. */
export interface Messages {
  skipToText: string
  skipToContents: string
  tagline: string
  home: string
  articles: string
  contents: string
  shortAnswer: string
  readWhole: string
  /** Name of the link to a section, for screen readers. */
  sectionLink: (title: string) => string
  noteBack: (number: number) => string
  notes: string
  minutes: (minutes: number) => string
  published: (date: string) => string
  revised: (date: string) => string
  /** A day, `YYYY-MM-DD`, as readers write it. */
  date: (date: string) => string
  evidence: string
  evidenceIntro: string
  bases: Record<Basis, string>
  claimCount: (count: number) => string
  revisions: string
  licence: string
  notFoundTitle: string
  notFoundText: string
  lead: string
  about: AboutMessages
  /** Words of the pictures. */
  picture: PictureMessages
}

/** The page on method and grades. */
export interface AboutMessages {
  title: string
  description: string
  /** Paragraphs. */
  introduction: readonly string[]
  gradesTitle: string
  gradesIntroduction: string
  /** What a statement of each grade rests on, and how far to trust it. */
  grades: Record<Basis, string>
  methodTitle: string
  /** Rules of the house. */
  method: readonly string[]
  subscribeTitle: string
  /** Stands before the links to feeds and files. */
  subscribe: string
  /** Word for the text of a claim, in explanations of its notation. */
  statement: string
}
