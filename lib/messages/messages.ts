import type { Licence } from '#lib/content/article/front-matter/licences.ts'
import type { RevisionKind } from '#lib/content/article/front-matter/revision-kinds.ts'
import type { SourceKind } from '#lib/content/article/sources/sources.ts'
import type { Basis } from '#lib/content/article/types.ts'
import type { Recording } from '#lib/markdown/blocks/recordings.ts'
import type { PictureMessages } from '#lib/pictures/messages.ts'
import type { Mark } from '#lib/pictures/shapes.ts'

export type { Mark }

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
  book: BookMessages
  wechat: WechatMessages
  editions: EditionMessages
  sources: SourceMessages
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
  lists: ListMessages
  search: SearchMessages
  corrections: CorrectionsMessages
  about: AboutMessages
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

/** The words of editions, and of the page with their history. */
export interface EditionMessages {
  /** Name of an edition, by its day. */
  name: (date: string) => string
  /** What a reader of an edition has before them; the ways to the latest and to what changed follow. */
  notice: (date: string) => string
  latest: string
  changes: string
  /** At the address of an edition that was taken back, and when. */
  withdrawn: (date: string, on: string) => string
  /** Name of the page, and what it is about, by the title of the article. */
  history: string
  historyDescription: (title: string) => string
  /** What the page says first. */
  introduction: string
  /** Headings: the editions; from one of them to the next; what happened to claims; what happened to the text. */
  list: string
  span: (from: string, to: string) => string
  claims: string
  text: string
  /** The article as it is now, which is no edition. */
  current: string
  /** What happened to a claim. */
  changesOfClaims: Record<'added' | 'dropped' | 'reworded' | 'regraded' | 'resourced', string>
  /** How many claims it happened to. */
  count: (change: string, count: number) => string
  /** Heading of those of which nothing but the sources changed. */
  onlyResourced: (count: number) => string
  gained: (sources: string) => string
  lost: (sources: string) => string
  /** A paragraph that stands elsewhere now, word for word. */
  moved: string
  /** Where nothing that is compared differs from the edition before: what that is, and what is not compared. */
  unchanged: string
  /** The first characters of the digest of an edition. */
  digest: (digits: string) => string
  /** The address that does not change, on the page with the ways to cite. */
  fixed: string
  /** What that is for, and the first digits of its digest. */
  fixedNote: (digest: string) => string
}

/** The words of the page with the corrections of all articles. */
export interface CorrectionsMessages {
  title: string
  /** For search results. */
  description: string
  introduction: string
  none: string
}

/** The words of articles as books for e-readers. */
export interface BookMessages {
  /** Name of the link to it, at the end of an article. */
  download: string
  /** Title of the book with all articles, by the name of the site, and the link to it. */
  collection: (siteName: string) => string
  downloadAll: string
  /** What readers with other senses may count on, a sentence or two. */
  accessibility: string
}

/** The words of the page to paste an article from into a WeChat official account. */
export interface WechatMessages {
  /** Name of the page and of the link to it. */
  name: string
  description: (title: string) => string
  /** Leads to it from the page with the ways to cite. */
  link: string
  /** What to do with the page, and what does not come along. */
  introduction: string
  left: string
  /** Fields of the editor, and the link to a picture for the cover. */
  title: string
  summary: string
  original: string
  cover: string
  coverLink: string
  copy: string
  /** Announced after copying, and where there was no clipboard. */
  copied: string
  selected: string
  /** How to copy without the button. */
  byHand: string
  /** Name of the part to copy, for screen readers. */
  text: string
  /** In the text: heading of what is numbered; an address behind the words of a link; what the code is for; its alternative text. */
  references: string
  address: (url: string) => string
  scan: string
  code: string
}

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

/** The page on method and grades. */
export interface AboutMessages {
  title: string
  description: string
  /** Paragraphs. */
  introduction: readonly string[]
  gradesTitle: string
  gradesIntroduction: string
  methodTitle: string
  /** Rules of the house. */
  method: readonly string[]
  /** Stand before the address for readers who have new evidence. */
  contactTitle: string
  contact: string
  subscribeTitle: string
  /** Stands before the links to feeds and files. */
  subscribe: string
  /** Word for the text of a claim, in explanations of its notation. */
  statement: string
}

/** The words of the search. */
export interface SearchMessages {
  /** Name of the page, of the links to it and of the button. */
  title: string
  /** Link at the end of lists. */
  all: string
  description: string
  /** Name of the field. */
  label: string
  /** How to ask. */
  hint: string
  /** Names of what limits results, and of the choice that does not. */
  grade: string
  topic: string
  year: string
  any: string
  /** Announced: how many places there are, `#`; none; the index has not come. */
  some: string
  none: string
  failed: string
  more: string
  /** Heading of the list of all sections. */
  sections: string
  /** Heading of the list of years and names. */
  names: string
  /** Before the links to search engines. */
  engines: string
  /** Names of the engines, by their addresses' owners. */
  engineNames: readonly [baidu: string, bing: string, google: string]
  /** On the page of unknown addresses: a link to the search for its words, `#`. */
  offer: string
}

/** The words of lists of articles, and of the ways between pages. */
export interface ListMessages {
  /** Heading of the articles below the newest. */
  earlier: string
  /** Stands where a language has no article yet. */
  none: string
  articleCount: (count: number) => string
  /** A year, four digits, as a heading. */
  year: (year: string) => string
  /** A day, `YYYY-MM-DD`, below the heading of its year. */
  day: (date: string) => string
  /** Name of the list of all articles by year. */
  archive: string
  archiveDescription: string
  /** Name of the row of years that lead into it. */
  years: string
  topics: string
  topicsDescription: string
  topicDescription: (topic: string) => string
  /** Name of the links between the pages of a list. */
  pages: string
  page: (number: number, count: number) => string
  newerPage: string
  olderPage: string
  /** Name of the way from the front page to this one. */
  breadcrumb: string
  /** Name of the links at the end of an article, and what stands before each. */
  readOn: string
  newer: string
  older: string
  related: string
  /** What a few claims rest on, for screen readers: “公开记录11条”. */
  evidenceCount: (name: string, count: number) => string
  /** Stands between those. */
  separator: string
}

/** The words of the list of sources. */
export interface SourceMessages {
  title: string
  /** How near a source is to what it tells. */
  kinds: Record<SourceKind, string>
  /** How it was seen: itself, a copy, or quoted by another source, which is named by its key. */
  original: string
  copy: string
  citedBy: (key: string) => string
  /** Link to a copy that an archive made on a day. */
  archived: (date: string) => string
  noArchive: string
  /** How many claims rest on it. */
  resting: (count: number) => string
  /** Between two facts about a source. */
  separator: string
  pageDescription: (title: string, articleTitle: string) => string
  restingTitle: string
  /** Stands before the claims that rest on a source. */
  ifItFalls: string
  onlyText: string
  /** Heading of the words relied on. */
  quote: string
}
