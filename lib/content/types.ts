import type { Locale } from '#lib/locales.ts'
import { type Basis, bases } from '#lib/markdown/basis.ts'
import type { MarkdownPart, MarkdownSource } from './markdown-source.ts'
import type { Picture } from './pictures.ts'

export { type Basis, bases }

/** A day, `YYYY-MM-DD`; kept as text so that no time zone can move it. */
export type DateText = string

/** One dated change of substance. */
export interface Revision {
  date: DateText
  /** One sentence for readers. */
  note: string
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
}

/** HTML of consecutive paragraphs, lists, tables and quotations; sanitised. */
export interface HtmlBlock {
  type: 'html'
  html: string
}

/** A heading of depth 3 and where it stands. */
export interface SubheadingBlock {
  type: 'subheading'
  id: string
  html: string
  text: string
}

/** The notes first referred to in the block before. */
export interface NotesBlock {
  type: 'notes'
  notes: Note[]
}

/** A picture that a component draws from data. */
export interface PictureBlock {
  type: 'picture'
  id: string
  picture: Picture
}

export type Block = HtmlBlock | SubheadingBlock | NotesBlock | PictureBlock

interface SectionBase {
  blocks: Block[]
  /** Text of the section as a reader sees it, without headings and notes; paragraphs end with a line break. */
  text: string
  /** Reading time in seconds. */
  seconds: number
  /** The section as its author wrote it, heading included. */
  markdown: MarkdownPart
}

/** What stands before the first heading: the short answer. */
export interface LeadSection extends SectionBase {
  type: 'lead'
}

/** A section under a heading of depth 2. */
export interface ProseSection extends SectionBase {
  type: 'prose'
  id: string
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
  basis: Basis
  /** Plain text of the statement. */
  text: string
  /** Section it stands in; undefined in the lead. */
  sectionId: string | undefined
}

/** A note, numbered from 1 in order of first reference. */
export interface Note {
  id: string
  number: number
  html: string
  /** Ids of the references in the text, in order. */
  references: string[]
  /** The note as its author wrote it, label included. */
  markdown: MarkdownSource
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
  notes: Note[]
}

/** An entry of the contents list. */
export interface TocItem {
  id: string
  text: string
  depth: number
  /** Reading time in seconds; undefined below depth 2. */
  seconds: number | undefined
  children: TocItem[]
}
