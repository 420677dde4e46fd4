import { z } from 'zod'
import { isDay } from '#lib/content/article/front-matter/day.ts'
import type { Article, DateText } from '#lib/content/article/types.ts'
import { bases } from '#lib/markdown/basis.ts'

const dated = z.string().refine(isDay)

/** Ids that something had before, where it had any; the first editions do not say. */
const was = z.array(z.string()).optional()

const schema = z.object({
  title: z.string(),
  language: z.string(),
  date: dated,
  /** The short answer, whose id is null, and the sections, each as plain paragraphs. */
  parts: z.array(
    z.object({ id: z.string().nullable(), was, title: z.string(), paragraphs: z.array(z.string()) }),
  ),
  claims: z.array(
    z.object({
      id: z.string(),
      was,
      basis: z.enum(bases),
      text: z.string(),
      section: z.string().nullable(),
      sources: z.array(z.string()),
    }),
  ),
  sources: z.array(z.object({ key: z.string(), title: z.string() })),
})

/** What an edition says, as data: what its history is made of, whatever becomes of the parser. */
export type EditionData = z.infer<typeof schema>

/** Name of the file with it, in an edition. */
export const editionDataName = 'edition.json'

/** What an article says today, as an edition of that day would. */
export function buildEditionData(
  { locale, frontmatter, lead, sections, claims, sources }: Article,
  date: DateText,
): EditionData {
  return {
    title: frontmatter.title,
    language: locale,
    date,
    parts: [
      { id: null, title: '', paragraphs: paragraphsOf(lead.text) },
      ...sections.map(({ id, was, title, text }) => ({
        id,
        ...whereAny(was),
        title,
        paragraphs: paragraphsOf(text),
      })),
    ],
    claims: claims.map(({ id, was, basis, text, sectionId, sources: keys }) => ({
      id,
      ...whereAny(was),
      basis,
      text,
      section: sectionId ?? null,
      sources: keys,
    })),
    sources: sources.map(({ key, title }) => ({ key, title })),
  }
}

/**
 * Reads the data of an edition.
 * @throws Error when it is none
 */
export function parseEditionData(text: string): EditionData {
  return schema.parse(JSON.parse(text))
}

/** The text of its file. */
export function formatEditionData(data: EditionData): string {
  return `${JSON.stringify(data, null, 1)}\n`
}

function whereAny(was: string[]): { was?: string[] } {
  return was.length > 0 ? { was } : {}
}

function paragraphsOf(text: string): string[] {
  return text.split('\n').filter((paragraph) => paragraph.trim() !== '')
}
