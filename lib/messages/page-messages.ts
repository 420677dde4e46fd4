import type { SourceKind } from '#lib/content/article/sources/sources.ts'

/** The words of pages other than an article's own, and of what leads to them. */
export interface PageMessages {
  editions: EditionMessages
  corrections: CorrectionsMessages
  book: BookMessages
  wechat: WechatMessages
  about: AboutMessages
  search: SearchMessages
  lists: ListMessages
  sources: SourceMessages
}

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
  /** Headings: the editions; from one of them to another; what happened to claims, to the text, to notes and pictures. */
  list: string
  span: (from: string, to: string) => string
  claims: string
  text: string
  notes: string
  pictures: string
  /** Heading of the links to pages with two versions that do not follow each other, and what such a page is about. */
  across: string
  acrossDescription: (title: string, span: string) => string
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
  /** A paragraph or a section that stands elsewhere now, word for word. */
  moved: string
  /** Before a subheading that changed, and behind the caption of a picture that shows another one now. */
  subheading: string
  replaced: string
  /** Where nothing that both versions hold differs, and where one of them does not hold all that is compared. */
  unchanged: string
  notKept: string
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
  /** Choice whether the key "/" leads to the field. */
  key: string
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
  /** How it was seen: itself, a copy, or quoted by another source, which is named by its title. */
  original: string
  copy: string
  citedBy: (title: string) => string
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
  /** Stands before the inferences that follow from these claims. */
  inferred: string
  onlyText: string
  /** Stands before the figures that are taken from a source. */
  figures: string
  /** Stands before the sources that were seen in a source only. */
  conveyed: string
  /** Heading of the words relied on. */
  quote: string
}
