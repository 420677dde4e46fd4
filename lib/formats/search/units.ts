import type { Article, Block, CitedSource, Section } from '#lib/content/article/types.ts'
import { describePicture } from '#lib/formats/feeds/picture-html.ts'
import { messagesOf } from '#lib/messages/article-messages.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { tidySpaces } from '#lib/search/fold.ts'
import { articlePath, homePath, sectionPath, sourcePath } from '#lib/urls.ts'
import { readHtml, type TextWithClaims } from './read-html.ts'

/** What a search finds: a section or a source. */
export interface SearchUnit extends TextWithClaims {
  /** Path below the front page of its language. */
  path: string
  title: string
  /** All that readers see of it, a paragraph a line. */
  text: string
  /** Sources stand behind all sections, whatever they are called. */
  isSource?: true
}

/** An article as a search knows it. */
export interface SearchArticle {
  title: string
  /** Day of publication, as readers write it. */
  day: string
  year: string
  topics: readonly string[]
  units: SearchUnit[]
}

/** The sections and sources of an article: short answer, sections with their notes and pictures, sources. */
export function listUnits(article: Article): SearchArticle {
  const { locale, slug, frontmatter, lead, sections, sources } = article
  const home = homePath(locale).length
  return {
    title: frontmatter.title,
    day: messagesFor(locale).date(frontmatter.published),
    year: frontmatter.published.slice(0, 4),
    topics: frontmatter.topics,
    units: [
      ...toUnits(article, lead, {
        path: articlePath(locale, slug).slice(home),
        title: frontmatter.title,
        before: frontmatter.question,
      }),
      ...sections.flatMap((section) =>
        toUnits(article, section, {
          path: sectionPath(locale, slug, section.id).slice(home),
          title: section.title,
        }),
      ),
      ...sources.map((source) => ({
        path: sourcePath(locale, slug, source.key).slice(home),
        title: tidySpaces(source.title),
        text: describeSource(source),
        claims: [],
        isSource: true as const,
      })),
    ],
  }
}

interface Place {
  path: string
  title: string
  /** A line that stands before the text. */
  before?: string
}

/** A section as one unit; a very long one as several, which are divided between paragraphs. */
function toUnits(article: Article, { blocks }: Section, { path, title, before }: Place): SearchUnit[] {
  const lines = blocks.flatMap((block) => readBlock(article, block))
  return divideLines(before === undefined ? lines : [...toLines([before]), ...lines]).map((part) => ({
    path,
    title: tidySpaces(title),
    ...part,
  }))
}

/** In bytes: a file holds as much, and what else is known of the unit. */
const longestText = 24_000

function divideLines(lines: readonly TextWithClaims[]): TextWithClaims[] {
  let part: TextWithClaims = { text: '', claims: [] }
  const parts = [part]
  for (const { text, claims } of lines) {
    if (part.text !== '' && Buffer.byteLength(part.text) + Buffer.byteLength(text) > longestText) {
      part = { text: '', claims: [] }
      parts.push(part)
    }
    if (part.text !== '') part.text += '\n'
    const { length } = part.text
    part.claims.push(
      ...claims.map(({ start, end, basis }) => ({ start: start + length, end: end + length, basis })),
    )
    part.text += text
  }
  return parts
}

function readBlock(article: Article, block: Block): TextWithClaims[] {
  const messages = messagesOf(article)
  switch (block.type) {
    case 'html':
      return readHtml(block.html)
    case 'subheading':
      return toLines([block.text])
    case 'notes':
      return block.notes.flatMap(({ html }) => readHtml(html))
    case 'picture':
      return toLines(describePicture(block.picture, messages))
    case 'figures':
      return toLines(
        block.figures.flatMap(({ alt, caption, credit, licence }) => [
          caption,
          alt,
          messages.figures.credit(credit, licence),
        ]),
      )
  }
}

function toLines(texts: readonly string[]): TextWithClaims[] {
  return texts
    .map(tidySpaces)
    .filter(Boolean)
    .map((text) => ({ text, claims: [] }))
}

function describeSource({ author, publisher, container, number, issued, quote }: CitedSource): string {
  return [author, publisher, container, number, issued, quote]
    .flatMap((each) => (each === undefined ? [] : [tidySpaces(each)]))
    .join('\n')
}
