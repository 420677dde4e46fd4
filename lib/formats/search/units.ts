import type { Article, Basis, CitedSource, Claim, Section } from '#lib/content/article/types.ts'
import { describePicture } from '#lib/formats/feeds/picture-html.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { tidySpaces } from '#lib/search/fold.ts'
import { articlePath, homePath, sectionPath, sourcePath } from '#lib/urls.ts'

/** What a search finds: a section or a source. */
export interface SearchUnit {
  /** Path below the front page of its language. */
  path: string
  title: string
  /** All that readers see of it, a paragraph a line. */
  text: string
  /** Where claims stand in the text, in order. */
  claims: { start: number; end: number; basis: Basis }[]
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
function toUnits(article: Article, section: Section, { path, title, before }: Place): SearchUnit[] {
  const id = section.type === 'lead' ? undefined : section.id
  const claims = article.claims.filter(({ sectionId }) => sectionId === id)
  const text = section.text.split('\n')
  const lines = [before ?? '', ...text, ...listParts(article, section)].map(tidySpaces).filter(Boolean)
  return locateClaims(divideLines(lines), claims).map((part) => ({ path, title: tidySpaces(title), ...part }))
}

/** In bytes: a file holds as much, and what else is known of the unit. */
const longestText = 24_000

function divideLines(lines: readonly string[]): string[] {
  const texts: string[] = []
  let text = ''
  for (const line of lines) {
    if (text !== '' && Buffer.byteLength(text) + Buffer.byteLength(line) > longestText) {
      texts.push(text)
      text = ''
    }
    text += text === '' ? line : `\n${line}`
  }
  return [...texts, text]
}

/** What stands beside the paragraphs of a section. */
function listParts({ locale }: Article, { blocks }: Section): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'subheading') return [block.text]
    if (block.type === 'notes') return block.notes.map(({ text }) => text)
    return block.type === 'picture' ? describePicture(block.picture, messagesFor(locale)) : []
  })
}

function describeSource({ author, publisher, container, number, issued, quote }: CitedSource): string {
  return [author, publisher, container, number, issued, quote]
    .flatMap((each) => (each === undefined ? [] : [tidySpaces(each)]))
    .join('\n')
}

/**
 * Where claims stand in the texts of their section, one after the other.
 * @throws Error for a claim that is in none
 */
function locateClaims(
  texts: readonly string[],
  claims: readonly Claim[],
): Pick<SearchUnit, 'text' | 'claims'>[] {
  const parts = texts.map((text): Pick<SearchUnit, 'text' | 'claims'> => ({ text, claims: [] }))
  let number = 0
  for (const { id, basis, text } of claims) {
    const words = tidySpaces(text)
    const find = ({ text: whole, claims: before }: (typeof parts)[number]) =>
      whole.indexOf(words, before.at(-1)?.end ?? 0)
    number = parts.findIndex((part, index) => index >= number && find(part) >= 0)
    const part = parts[number]
    if (part === undefined) throw new Error(`The claim "${id}" is not in the text of its section.`)
    const start = find(part)
    part.claims.push({ start, end: start + words.length, basis })
  }
  return parts
}
