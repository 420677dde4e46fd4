import type { Licence } from '#lib/content/article/front-matter/licences.ts'
import type { RevisionKind } from '#lib/content/article/front-matter/revision-kinds.ts'
import type { Source } from '#lib/content/article/sources/sources.ts'
import type { DownloadFacts } from '#lib/downloads/download.ts'
import type { ImageFacts } from '#lib/images/image.ts'
import type { Locale } from '#lib/locales.ts'
import { type Basis, bases } from '#lib/markdown/basis.ts'
import type { Recording } from '#lib/markdown/blocks/recordings.ts'
import type { Aliases } from '#lib/markdown/ids/aliases.ts'
import type { MarkdownPart, MarkdownSource } from '#lib/markdown/source-pieces.ts'
import type { Picture } from '#lib/pictures/pictures.ts'
import type { MovedAnchor } from './moved-anchor.ts'

export { type Basis, bases, type Licence }

/** A day, `YYYY-MM-DD`; kept as text so that no time zone can move it. */
export type DateText = string

/** One dated change of substance. */
export interface Revision {
  date: DateText
  /** One sentence for readers. */
  note: string
  /** Absent where its author does not say. */
  kind?: RevisionKind
  /** Id of the section that changed; absent when the change concerns the whole. */
  section?: string
}

/** The fields at the top of an article's file, validated. */
export interface Frontmatter {
  /** Heading of the page. */
  title: string
  /** The contested question, one sentence. */
  question: string
  /** Summary for search results, 50 to 160 characters. */
  description: string
  published: DateText
  /** Newest last; the first has the date of publication. */
  revisions: Revision[]
  /** Seen by its author alone, who is still at work; a build knows nothing of it. */
  draft: boolean
  /** Keys of `content/topics.yaml`, in the author's order. */
  topics: string[]
  /** Who wrote it; empty where the house did. */
  author: string[]
  /** Who translated it. */
  translator: string[]
  /** Whom the author thanks and for what, in a sentence. */
  thanks?: string
  /** Where it is not the licence of the site. */
  licence?: Licence
  /** Credit and licence of its pictures, where a picture does not give its own. */
  figures: { credit?: string; licence?: string }
  /** What this article calls grades of evidence, where the usual name does not suit it. */
  grades: Partial<Record<Basis, string>>
}

/** A heading that links lead to. */
export interface Anchored {
  id: string
  /** Ids it had before, which old links still name. */
  was: string[]
  /** Anchor that Markdown tools make from its words, such as 起源; undefined where another id has that name. */
  wordAnchor: string | undefined
}

/** HTML of consecutive paragraphs, lists, tables and quotations; sanitised. */
export interface HtmlBlock {
  type: 'html'
  html: string
}

/** A heading of depth 3 and where it stands. */
export interface SubheadingBlock extends Anchored {
  type: 'subheading'
  html: string
  text: string
}

/** The notes first referred to in the block before. */
export interface NotesBlock {
  type: 'notes'
  notes: Note[]
}

/** A picture that a component draws from data. */
export interface PictureBlock extends Aliases {
  type: 'picture'
  id: string
  picture: Picture
}

/** A picture file of the article's folder, with what stands below it. */
export interface Figure extends Aliases {
  id: string
  /** Path of the file in the article's folder. */
  file: string
  image: ImageFacts
  alt: string
  caption: string
  credit: string
  licence: string
  /** Key of the source that it is taken from. */
  sourceKey?: string
  /** What it stands for, where it is the card of a film or a sound recording. */
  recording?: Recording
}

/** A file of the article's folder that readers may download. */
export interface Download extends DownloadFacts {
  /** Its name in that folder. */
  file: string
}

/** One figure, or a row of them. */
export interface FiguresBlock {
  type: 'figures'
  figures: Figure[]
}

export type Block = HtmlBlock | SubheadingBlock | NotesBlock | PictureBlock | FiguresBlock

interface SectionBase {
  blocks: Block[]
  /** Text of the section as a reader sees it, without headings and notes; paragraphs end with a line break. */
  text: string
  /** Its first sentence or sentences, for descriptions; empty where it has too little text. */
  opening: string
  /** Reading time in seconds. */
  seconds: number
  /** The section as its author wrote it, heading included. */
  markdown: MarkdownPart
  /** Digest of what it tells its reader; see fingerprint.ts. */
  fingerprint: string
  /** Day of the newest revision that changed its text. */
  changed: DateText
}

/** What stands before the first heading: the short answer. */
export interface LeadSection extends SectionBase {
  type: 'lead'
}

/** A section under a heading of depth 2. */
export interface ProseSection extends SectionBase, Anchored {
  type: 'prose'
  /** Heading as HTML and as plain text. */
  html: string
  title: string
  /** The section holds a question on which sources disagree. */
  contested: boolean
}

export type Section = LeadSection | ProseSection

/** A statement with its grade of evidence. */
export interface Claim {
  id: string
  /** Ids it had before, which old links still name. */
  was: string[]
  basis: Basis
  /** Plain text of the statement. */
  text: string
  /** Section it stands in; undefined in the lead. */
  sectionId: string | undefined
  /** Keys of the sources it rests on, each once. */
  sources: string[]
  /** Ids of the claims it was inferred from. */
  from: string[]
}

/** A source that an article rests on. */
export interface CitedSource extends Source {
  /** Number of its mark in the text; undefined when only claims name it. */
  noteNumber: number | undefined
  /** Where in it, each place once. */
  locators: readonly string[]
  /** Ids of the claims that rest on it, in order. */
  claims: readonly string[]
}

/** A remark of the author or a source in its short form, numbered from 1 in order of first reference. */
export interface Note {
  id: string
  number: number
  html: string
  text: string
  /** Ids of the references in the text, in order. */
  references: string[]
  /** The note as its author wrote it, label included. */
  markdown: MarkdownSource
  /** Key of the source that it names; absent from a remark. */
  sourceKey?: string
}

/** An edition: the article as it was on the day of a revision, kept at an address of its own. */
export interface Edition {
  date: DateText
  /** SHA-256 of its page. */
  digest: string
  /** Names of its files, the page's included. */
  files: string[]
  /** What it says, by digest; absent where it holds no data that tell. */
  says?: string
}

/** An edition that was taken back. */
export interface Withdrawal {
  date: DateText
  /** Day on which it was. */
  on: DateText
  /** The languages that it was in; absent where the lock does not say, which is every one. */
  locales?: readonly Locale[]
  /** Ids of the sections that had addresses in it; absent where the lock does not say. */
  sections?: readonly string[]
  reason: string
}

/** One article in one language, ready to be rendered. */
export interface Article {
  slug: string
  locale: Locale
  frontmatter: Frontmatter
  /** The front matter as its author wrote it, in YAML. */
  frontmatterSource: string
  lead: LeadSection
  sections: ProseSection[]
  claims: Claim[]
  /** How many of the claims rest on what. */
  evidence: Record<Basis, number>
  notes: Note[]
  /** What it rests on: what the text marks in that order, then what claims alone name. */
  sources: CitedSource[]
  /** The files that its links offer for download, each once. */
  downloads: Download[]
  /** Day on which anything in it last changed. */
  modified: DateText
  /** What has moved away, so that old links find where. */
  moved: MovedAnchor[]
  /** Its editions in this language, oldest first. */
  editions: Edition[]
  /** Its editions that were taken back, oldest first. */
  withdrawals: Withdrawal[]
}
