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
  /** Link to something that has gone to another article. */
  moved: (title: string) => string
  licence: string
  notFoundTitle: string
  notFoundText: string
  lead: string
  /** Words of the pictures. */
  picture: PictureMessages
}
