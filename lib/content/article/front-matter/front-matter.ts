import matter from 'gray-matter'
import { z } from 'zod'
import type { Frontmatter } from '#lib/content/article/types.ts'
import { ContentError } from '#lib/markdown/content-error.ts'
import { parseYamlData, type YamlData } from '#lib/markdown/yaml/data.ts'
import { isDay } from './day.ts'
import { licenceNames } from './licences.ts'
import { revisionKinds } from './revision-kinds.ts'

const maximumBytes = 16_384
const maximumLines = 200

/** The validated fields of a file, and its text with the front matter blanked so that line numbers stay true. */
export interface ParsedFrontmatter {
  frontmatter: Frontmatter
  /** The fields as they were written, without the lines of ---. */
  source: string
  body: string
}

/**
 * Splits and validates the front matter of a source text.
 * @throws ContentError naming each line that is wrong
 */
export function parseFrontmatter(path: string, text: string): ParsedFrontmatter {
  const lines = text.split('\n')
  const lastLine = findClosingLine(path, lines)
  const frontmatter = readFields(path, text)
  const body = [...lines.slice(0, lastLine + 1).map(() => ''), ...lines.slice(lastLine + 1)].join('\n')
  const source = lines.slice(1, lastLine).join('\n').trim()
  return { frontmatter, source, body }
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

/** gray-matter splits; its engine is replaced, so that a wrong field can be named with its line. */
function readFields(path: string, text: string): Frontmatter {
  const read: YamlData<Frontmatter>[] = []
  const parse = (yaml: string) => {
    // The YAML begins with the line break after the opening ---, so its line 1 is the file's.
    read.push(parseYamlData(yaml, schema, 1))
    return {}
  }
  matter(text, { language: 'yaml', engines: { yaml: { parse } } })
  const [fields] = read
  if (fields?.value !== undefined) return fields.value
  throw new ContentError(
    path,
    fields?.problems ?? [{ line: 1, message: 'the front matter is empty. Give it a title.' }],
  )
}

const day = z.string().refine(isDay, 'must be a day that exists, written YYYY-MM-DD')
const sentence = (most: number) =>
  z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(most, `must have at most ${most} characters`)
    .refine((text) => !text.includes('\n'), 'must be one line, without a line break in it')

const gradeName = sentence(16)
/** One name, or a list of them. */
const people = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : value),
  z.array(sentence(60)).min(1).max(12).default([]),
)

const schema = z
  .strictObject({
    title: sentence(60),
    question: sentence(120),
    description: sentence(200),
    published: day,
    revisions: z
      .array(
        z.strictObject({
          date: day,
          note: sentence(200),
          kind: z.enum(revisionKinds).exactOptional(),
          section: z.string().exactOptional(),
        }),
      )
      .min(1),
    draft: z.boolean().default(false),
    topics: z
      .array(z.string())
      .refine((topics) => new Set(topics).size === topics.length, 'must not name a topic twice')
      .default([]),
    author: people,
    translator: people,
    thanks: sentence(200).exactOptional(),
    licence: z.enum(licenceNames).exactOptional(),
    figures: z
      .strictObject({ credit: sentence(80).exactOptional(), licence: sentence(40).exactOptional() })
      .default({}),
    grades: z
      .strictObject({
        record: gradeName.exactOptional(),
        account: gradeName.exactOptional(),
        figure: gradeName.exactOptional(),
        inference: gradeName.exactOptional(),
      })
      .default({}),
  })
  .check(({ value: { published, revisions }, issues }) => {
    const report = (index: number, message: string) =>
      issues.push({ code: 'custom', input: revisions[index], path: ['revisions', index, 'date'], message })
    if (revisions[0]?.date !== published)
      report(0, `of the first revision must be that of "published", ${published}`)
    revisions.forEach(({ date }, index) => {
      const before = revisions[index - 1]
      if (before !== undefined && date < before.date)
        report(index, 'must not lie before the one above it: newest last')
    })
  })

function fail(path: string, line: number, message: string): never {
  throw new ContentError(path, [{ line, message }])
}
