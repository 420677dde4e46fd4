import type { Identity } from '#lib/content/article/anchors/identities.ts'
import { checkFrontMatterCopy } from '#lib/markdown/checks/copy.ts'
import type { TakenNote } from '#lib/markdown/notes.ts'
import type { Problem } from '#lib/markdown/problem.ts'
import type { Article } from './types.ts'

/** Width of a description in Latin characters; a Chinese one counts as two. Search results show about as much. */
const descriptionWidth = { least: 100, most: 320 }

/** Longest text of a note that says too little to be one, in characters. */
const shortNote = 8

interface ArticleParts {
  identities: readonly Identity[]
  notes: readonly TakenNote[]
  /** The whole file. */
  text: string
  /** There is a sources.yaml beside it. */
  hasSources: boolean
}

/** What an article can be published with and would be better without; its text has been judged. */
export function adviseAuthor(article: Article, parts: ArticleParts): Problem[] {
  const { frontmatterSource, locale } = article
  return [
    ...checkFrontMatterCopy(frontmatterSource, lineOfText(frontmatterSource, parts.text), locale),
    ...adviseDescription(article, parts.text),
    ...adviseClaims(article, parts.identities),
    ...adviseNotes(article, parts.notes),
    ...(parts.hasSources ? [] : adviseBeginningSources(article, parts.identities)),
  ]
}

function adviseDescription({ frontmatter: { description } }: Article, text: string): Problem[] {
  const { least, most } = descriptionWidth
  const width = description.length + (description.match(/\p{Script=Han}/gu)?.length ?? 0)
  if (width >= least && width <= most) return []
  const fault = width < least ? 'short' : 'long'
  const message = `this description is ${fault} for a search result. Write ${least / 2} to ${most / 2} Chinese characters, or ${least} to 200 Latin ones.`
  return [
    { line: Math.max(1, text.split('\n').findIndex((line) => /^description\s*:/.test(line)) + 1), message },
  ]
}

/** An article that grades statements tells its reader everywhere how they are known. */
function adviseClaims({ claims, sections }: Article, identities: readonly Identity[]): Problem[] {
  const withClaims = new Set(claims.map(({ sectionId }) => sectionId))
  if (claims.length === 0) return []
  return sections.flatMap(({ id }) => {
    if (withClaims.has(id)) return []
    const line = identities.find((each) => each.kind === 'section' && each.id === id)?.line ?? 1
    const message = `the section {#${id}} grades none of its statements. Mark those of fact: :claim[…]{#claim-… basis=…}.`
    return [{ line, message }]
  })
}

function adviseNotes({ notes }: Article, taken: readonly TakenNote[]): Problem[] {
  return taken.flatMap((note, index) => {
    const { text = '' } = notes[index] ?? {}
    if (!('definition' in note) || text.length > shortNote) return []
    const message = `"${text}" is all that this note says. Say it in the text, or where it comes from.`
    return [{ line: note.definition.position?.start.line ?? 1, message }]
  })
}

/** Line of the file that a part of it begins in, from 1. */
function lineOfText(part: string, text: string): number {
  return text.slice(0, text.indexOf(part)).split('\n').length
}

/** A grade promises that a statement was told or stands somewhere; without a list of sources nothing holds it to that. */
function adviseBeginningSources({ claims }: Article, identities: readonly Identity[]): Problem[] {
  const first = claims.find(({ basis }) => basis !== 'inference')
  if (first === undefined) return []
  const line = identities.find(({ id }) => id === first.id)?.line ?? 1
  const message =
    'this statement is graded by what a source says, and the article has no list of sources. Begin sources.yaml beside this file and cite it, [@key].'
  return [{ line, message }]
}
