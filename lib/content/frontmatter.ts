import matter from 'gray-matter'
import { LineCounter, type Node, parseDocument, visit } from 'yaml'
import { z } from 'zod'
import { ContentError, type Problem } from './content-error.ts'
import type { Frontmatter } from './types.ts'

const maximumBytes = 16_384
const maximumLines = 200

/** The validated fields of a file, and its text with the front matter blanked so that line numbers stay true. */
export interface ParsedFrontmatter {
  frontmatter: Frontmatter
  body: string
}

/**
 * Splits and validates the front matter of a source text.
 * @throws ContentError naming each line that is wrong
 */
export function parseFrontmatter(path: string, text: string): ParsedFrontmatter {
  const lines = text.split('\n')
  const lastLine = findClosingLine(path, lines)
  const frontmatter = validate(path, readFields(path, text))
  const body = [...lines.slice(0, lastLine + 1).map(() => ''), ...lines.slice(lastLine + 1)].join('\n')
  return { frontmatter, body }
}

interface Fields {
  data: unknown
  /** Line of a field in the file, from 1; of its parent when it is missing. */
  lineOf: (fieldPath: readonly PropertyKey[]) => number
}

/** Index of the line that closes the front matter. The first line must open it, with nothing before or beside it. */
function findClosingLine(path: string, lines: string[]): number {
  if (lines[0] !== '---') {
    fail(
      path,
      1,
      'the file must start with a line of exactly --- that opens the front matter (YAML; no other language, nothing before it).',
    )
  }
  const closing = lines.indexOf('---', 1)
  if (closing === -1)
    fail(path, 1, 'the front matter is never closed. Add a line of exactly --- after its last field.')
  const bytes = Buffer.byteLength(lines.slice(0, closing).join('\n'))
  if (bytes > maximumBytes || closing > maximumLines) {
    fail(
      path,
      1,
      `the front matter has ${bytes} bytes in ${closing} lines; at most ${maximumBytes} bytes and ${maximumLines} lines. Move text into the article.`,
    )
  }
  const early = lines.findIndex((line, index) => index > 0 && index < closing && line.startsWith('---'))
  if (early !== -1)
    fail(
      path,
      early + 1,
      'a line inside the front matter starts with ---. Quote the value or delete the line.',
    )
  return closing
}

/** gray-matter splits; the YAML is read here, so that a wrong field can be named with its line. */
function readFields(path: string, text: string): Fields {
  const lineCounter = new LineCounter()
  let fields: Fields = { data: undefined, lineOf: () => 1 }
  const parse = (yaml: string) => {
    const document = parseDocument(yaml, { lineCounter, schema: 'core', uniqueKeys: true, strict: true })
    // The YAML given here begins with the line break after the opening ---, so its line 1 is the file's.
    const lineAt = (offset: number) => lineCounter.linePos(offset).line
    const [broken] = [...document.errors, ...document.warnings]
    if (broken !== undefined) fail(path, lineAt(broken.pos[0]), explainYaml(broken.code, broken.message))
    visit(document, {
      Alias: (_key, { range }) =>
        fail(path, lineAt(range?.[0] ?? 0), 'YAML aliases (*name) are not read. Write the value out.'),
    })
    const lineOf = (fieldPath: readonly PropertyKey[]): number => {
      for (let length = fieldPath.length; length > 0; length -= 1) {
        const node = document.getIn(fieldPath.slice(0, length), true) as Node | undefined
        if (node?.range) return lineAt(node.range[0])
      }
      return 1
    }
    const data: unknown = document.toJS()
    fields = { data, lineOf }
    return {}
  }
  matter(text, { language: 'yaml', engines: { yaml: { parse } } })
  return fields
}

function explainYaml(code: string, message: string): string {
  const [reason] = message.split(' at line')
  if (code === 'DUPLICATE_KEY') return 'this field stands twice in the front matter. Keep one.'
  if (code === 'TAB_AS_INDENT') return 'the front matter is indented with a tab. Use spaces.'
  return `the front matter is not valid YAML: ${reason}. Put values with a colon or other signs in quotes.`
}

const day = z.string().refine(isDay, 'must be a day that exists, written YYYY-MM-DD')
const sentence = (most: number) =>
  z.string().trim().min(1, 'must not be empty').max(most, `must have at most ${most} characters`)

const schema = z.strictObject({
  title: sentence(60),
  question: sentence(120),
  description: sentence(200),
  published: day,
  revisions: z
    .array(z.strictObject({ date: day, note: sentence(200) }))
    .min(1, 'must list at least the first publication'),
})

function validate(path: string, { data, lineOf }: Fields): Frontmatter {
  const result = schema.safeParse(data ?? {}, { reportInput: true })
  if (!result.success) {
    throw new ContentError(
      path,
      result.error.issues.flatMap((issue) => explainIssue(issue, lineOf)),
    )
  }
  const problems = checkDates(result.data, lineOf)
  if (problems.length > 0) throw new ContentError(path, problems)
  return result.data
}

function explainIssue(issue: z.core.$ZodIssue, lineOf: Fields['lineOf']): Problem[] {
  const name = issue.path.join('.')
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      line: lineOf([...issue.path, key]),
      message: `unknown field "${[...issue.path, key].join('.')}". The fields are ${Object.keys(schema.shape).join(', ')}; a revision has date and note.`,
    }))
  }
  const line = lineOf(issue.path)
  if (name === '')
    return [{ line: 2, message: 'the front matter must be fields, one a line, such as title: …' }]
  if (issue.code === 'invalid_type') {
    const missing = issue.input === undefined
    return [
      {
        line,
        message: missing
          ? `the field "${name}" is missing. Add it.`
          : `the field "${name}" must be a ${issue.expected}. Put a text in quotes.`,
      },
    ]
  }
  return [{ line, message: `the field "${name}" ${issue.message}.` }]
}

function checkDates({ published, revisions }: Frontmatter, lineOf: Fields['lineOf']): Problem[] {
  const problems: Problem[] = []
  if (revisions[0]?.date !== published) {
    problems.push({
      line: lineOf(['revisions', 0, 'date']),
      message: `the first revision must have the date of "published", ${published}.`,
    })
  }
  revisions.forEach((revision, index) => {
    const before = revisions[index - 1]
    if (before !== undefined && revision.date < before.date) {
      problems.push({
        line: lineOf(['revisions', index, 'date']),
        message: 'revisions must be in order of date, newest last.',
      })
    }
  })
  return problems
}

/** True for a calendar day written YYYY-MM-DD (ISO 8601); 2024-02-30 is none. */
function isDay(text: string): boolean {
  const match = /^\d{4}-\d{2}-\d{2}$/.exec(text)
  if (match === null) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

function fail(path: string, line: number, message: string): never {
  throw new ContentError(path, [{ line, message }])
}
