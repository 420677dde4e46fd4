import type { Licence } from '#lib/content/article/front-matter/licences.ts'
import type { RevisionKind } from '#lib/content/article/front-matter/revision-kinds.ts'
import type { Basis } from '#lib/content/article/types.ts'
import type { Recording } from '#lib/markdown/blocks/recordings.ts'
import type { PictureMessages } from '#lib/pictures/messages.ts'
import type { Mark } from '#lib/pictures/shapes.ts'
import type { PageMessages } from './page-messages.ts'

export type { Mark }

/** Every text of the interface; a language that lacks one does not compile. */
export interface Messages extends PageMessages {
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
  /** How sections are numbered: a counter style of CSS, such as decimal. */
  numbering: string
  shortAnswer: string
  readWhole: string
  /** Name of the link to a section, for screen readers. */
  sectionLink: (title: string) => string
  noteBack: (number: number) => string
  /** Name of the link to a later mention of the note; `mention` counts from 1. */
  noteMention: (number: number, mention: number) => string
  notes: string
  minutes: (minutes: number) => string
  published: (date: string) => string
  revised: (date: string) => string
  /** That the last revision is some whole years ago. */
  aged: (years: number) => string
  /** Who wrote an article, and who translated it. */
  by: (names: readonly string[]) => string
  translatedBy: (names: readonly string[]) => string
  /** The licence of an article that has one of its own. */
  licensed: (licence: Licence) => string
  /** On an article that its author alone sees. */
  draft: string
  /** A day, `YYYY-MM-DD`, as readers write it. */
  date: (date: string) => string
  evidence: string
  evidenceIntro: string
  /** The grades of evidence; one name and one mark each in text, pictures, cards, lists and feeds. */
  grades: Record<Basis, Grade>
  /** Before the counts by grade on a preview card. */
  cardLegend: string
  claimCount: (count: number) => string
  revisions: string
  /** What a revision did, before its note. */
  revisionKinds: Record<RevisionKind, string>
  /** Link to the feed, and to the authors of an article. */
  follow: string
  report: string
  /** At the heading of a section in which sources disagree. */
  contested: string
  /** Link to something that has gone to another article. */
  moved: (title: string) => string
  licence: string
  notFoundTitle: string
  notFoundText: string
  /** Stands before pages whose address is near to the one that was asked for. */
  notFoundNear: string
  lead: string
  /** Text of the link from a heading to the ways to cite it. */
  cite: string
  citeTitle: (title: string) => string
  citeDescription: (title: string, articleTitle: string) => string
  citeArticleDescription: (title: string) => string
  /** Copies a citation; announced afterwards, `#` standing for the name of its format. */
  citeCopy: string
  citeCopied: string
  /** Saves a citation as a file with this extension, such as .bib. */
  citeFile: (extension: string) => string
  /** Heading of what is smaller than the page: subheadings, pictures, claims. */
  citeParts: string
  citePartKinds: Record<'subheading' | 'figure', string>
  /** The ways to cite the whole article. */
  shareArticle: string
  citeArticle: string
  /** Name of the address that lasts. */
  permalink: string
  /** How to complete a citation by the day of reading, which the page cannot know. */
  citeAccess: string
  /** What stands in the gap for that day; it is seen, not copied. */
  citeAccessGap: string
  /** Name of the link to the ways to cite a section, for screen readers. */
  citeLink: (title: string) => string
  citation: CitationMessages
  /** Name of the page that shows two languages. */
  parallel: string
  parallelDescription: (title: string, otherTitle: string) => string
  /** Where the reader is: section, of how many, minutes left; `#` stands for each number. */
  where: string
  /** Stands there once all of the text is read. */
  whereEnd: string
  reading: ReadingSettingsMessages
  resume: ResumeMessages
  share: ShareMessages
  /** What the site's server says where it has no page to show, by status code. */
  answers: Record<ErrorStatus, string>
  figures: FigureMessages
  /** Words of the pictures. */
  picture: PictureMessages
}

/** The words of figures. */
export interface FigureMessages {
  /** Who made a picture and by what right it is shown, below its caption. */
  credit: (credit: string, licence: string) => string
  /** What the card of a recording leads to: its kind, its length, and the host that publishes it. */
  recording: (kind: Recording['kind'], length: string, host: string) => string
  /** Name of the pages of single pictures. */
  title: string
  pageDescription: (caption: string, articleTitle: string) => string
  /** Before the links to the data of a drawn picture. */
  data: string
  /** Leads back to where the picture stands. */
  inArticle: (sectionTitle: string) => string
}

/** One grade of evidence. */
export interface Grade {
  /** Such as 公开记录. */
  name: string
  /** The name in one word, where there is little room: 记录. */
  short: string
  /** The sign after a claim. */
  mark: Mark
  /** What a statement of this grade rests on, and how far to trust it. */
  meaning: string
}

/** Status codes of answers without a page. */
export type ErrorStatus = 400 | 405 | 406 | 408 | 412 | 413 | 416 | 431 | 503

/** What the language of a page decides in its citations. */
export interface CitationMessages {
  /** Name of the language in BibLaTeX's field `langid`, e.g. chinese (babel, polyglossia). */
  langid: string
  /** Stands between the titles of an article and its section, where both are one title. */
  titleSeparator: string
  /** Stands for the authors after the third. */
  others: string
  /** Note on the day of the first publication, `YYYY-MM-DD`. */
  firstPublished: (date: string) => string
  /** Note on the edition: its address, and the first digits of its digest. */
  edition: (address: string, digest: string) => string
}

/** The words of the reading settings, in one language; the steps go from smallest to largest. */
export interface ReadingSettingsMessages {
  /** Label of the button, e.g. 阅读设置. */
  settings: string
  /** In the panel, until its form has arrived. */
  loading: string
  size: string
  /** Four steps. */
  sizes: readonly [string, string, string, string]
  measure: string
  /** Three lengths of line: 28, 34 and 40 Han characters. */
  measures: readonly [string, string, string]
  theme: string
  /** A letter that shows what a choice looks like, e.g. 文. */
  sample: string
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
  /** Announced where a quotation cannot be told from others, and the link leads to its section (`#`) only. */
  copiedNear: string
}
