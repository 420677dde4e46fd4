import type { Frontmatter } from '#lib/content/article/types.ts'
import { ContentError, type Problem } from '#lib/markdown/content-error.ts'
import { type ParsedFrontmatter, parseFrontmatter } from './front-matter.ts'

/** The front matter of a text, or what is wrong with it; the body can be read on either way. */
export interface ReadFrontmatter extends ParsedFrontmatter {
  problems: Problem[]
}

/** Reads the front matter as `parseFrontmatter` does; one with faults has no values, and is told apart by its problems. */
export function readFrontmatter(path: string, text: string): ReadFrontmatter {
  try {
    return { ...parseFrontmatter(path, text), problems: [] }
  } catch (error) {
    if (!(error instanceof ContentError)) throw error
    return { frontmatter: noFields, source: '', body: blankFields(text), problems: [...error.problems] }
  }
}

const noFields: Frontmatter = {
  title: '',
  question: '',
  description: '',
  published: '',
  revisions: [],
  draft: false,
  topics: [],
  author: [],
  translator: [],
  figures: {},
  grades: {},
}

/** The text below front matter that is not in order; empty where nothing tells where that ends. */
function blankFields(text: string): string {
  const lines = text.split('\n')
  const opening = lines.findIndex((line) => line.trim() !== '')
  if (!lines[opening]?.startsWith('---')) return text
  const closing = lines.indexOf('---', opening + 1)
  return closing === -1 ? '' : lines.map((line, index) => (index > closing ? line : '')).join('\n')
}
