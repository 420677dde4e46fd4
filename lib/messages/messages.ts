import type { Basis } from '#lib/content/article/types.ts'
import type { PictureMessages } from '#lib/pictures/messages.ts'

/** Every text of the interface; a language that lacks one does not compile. */
export interface Messages {
  /** Name of the language in itself. */
  language: string
  /** Language and territory, as Open Graph names them (ogp.me). */
  territory: string
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
  /** Text of the link from a heading to the ways to cite it. */
  cite: string
  citeTitle: (title: string) => string
  citeDescription: (title: string, articleTitle: string) => string
  /** How to complete a citation by the day of reading, which the page cannot know. */
  citeAccess: string
  /** What stands in the gap for that day; it is seen, not copied. */
  citeAccessGap: string
  /** Name of the link to the ways to cite a section, for screen readers. */
  citeLink: (title: string) => string
  /** Name of the page that shows two languages. */
  parallel: string
  parallelDescription: (title: string, otherTitle: string) => string
  /** Where the reader is: section, of how many, minutes left; `#` stands for each number. */
  where: string
  reading: ReadingSettingsMessages
  resume: ResumeMessages
  share: ShareMessages
  about: AboutMessages
  /** Words of the pictures. */
  picture: PictureMessages
}

/** The words of the reading settings, in one language; the steps go from smallest to largest. */
export interface ReadingSettingsMessages {
  /** Label of the button, e.g. 阅读设置. */
  settings: string
  size: string
  /** Four steps. */
  sizes: readonly [string, string, string, string]
  measure: string
  /** Three lengths of line: 28, 34 and 40 Han characters. */
  measures: readonly [string, string, string]
  theme: string
  /** Follow the system, light, dark, warm. */
  themes: readonly [string, string, string, string]
}

/** The words of the resume line. */
export interface ResumeMessages {
  /** Before the link, e.g. 上次读到：. */
  resume: string
  /** Name of the button that takes the line away, e.g. 不再提示. */
  dismiss: string
}

/** The words of copying links. */
export interface ShareMessages {
  /** Label of the button beside selected text, e.g. 复制此句链接. */
  quote: string
  /** Announced after copying; `#` stands for the section or the quotation, e.g. 已复制“#”的链接. */
  copied: string
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
