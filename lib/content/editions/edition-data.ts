import { z } from 'zod'
import { listFigures, listPictures } from '#lib/content/article/blocks/figures.ts'
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
    z.object({
      id: z.string().nullable(),
      was,
      title: z.string(),
      paragraphs: z.array(z.string()),
      subheadings: z.array(z.object({ id: z.string(), title: z.string() })).optional(),
    }),
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
  // The first editions lack what follows, and their subheadings.
  notes: z.array(z.object({ id: z.string(), text: z.string() })).optional(),
  /** Photographs by the digest of their file, drawings with their data. */
  pictures: z
    .array(
      z.object({
        id: z.string(),
        was,
        title: z.string(),
        alt: z.string().optional(),
        digest: z.string().optional(),
        data: z.unknown().optional(),
      }),
    )
    .optional(),
})

/** What an edition says, as data: what its history is made of, whatever becomes of the parser. */
export type EditionData = z.infer<typeof schema>

/** Name of the file with it, in an edition. */
export const editionDataName = 'edition.json'

/** What an article says today, as an edition of that day would. */
export function buildEditionData(article: Article, date: DateText): EditionData {
  const { locale, frontmatter, lead, sections, claims, sources, notes } = article
  return {
    title: frontmatter.title,
    language: locale,
    date,
    parts: [
      { id: null, title: '', paragraphs: paragraphsOf(lead.text) },
      ...sections.map(({ id, was, title, text, blocks }) => ({
        id,
        ...whereAny(was),
        title,
        paragraphs: paragraphsOf(text),
        subheadings: blocks.flatMap((block) =>
          block.type === 'subheading' ? [{ id: block.id, title: block.text }] : [],
        ),
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
    notes: notes.map(({ id, text }) => ({ id, text })),
    pictures: [
      ...listFigures(article).map(({ id, was, caption, alt, image }) => ({
        id,
        ...whereAny(was),
        title: caption,
        alt,
        digest: image.digest,
      })),
      ...listPictures(article).map(({ id, was, picture }) => ({
        id,
        ...whereAny(was),
        title: picture.title,
        data: picture,
      })),
    ],
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
