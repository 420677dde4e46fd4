import { closest, distance } from 'fastest-levenshtein'
import { z } from 'zod'
import { type Locale, locales } from '#lib/locales.ts'
import { ContentError, type Problem } from '#lib/markdown/content-error.ts'
import { explainName } from '#lib/markdown/headings.ts'
import { decodeSource } from '#lib/markdown/source.ts'
import { parseYamlData } from '#lib/markdown/yaml/data.ts'

/** A topic that articles may have, from `content/topics.yaml`. */
export interface Topic {
  /** What front matter names it by: a path segment. */
  key: string
  /** What readers call it. */
  names: Record<Locale, string>
}

/**
 * Reads the vocabulary of topics, in its own order.
 * @throws ContentError naming each line that is wrong
 */
export function parseTopics({ path, bytes }: { path: string; bytes: Uint8Array }): Topic[] {
  const { value, problems } = parseYamlData(decodeSource(path, bytes), schema, 1)
  if (problems !== undefined) throw new ContentError(path, problems)
  return Object.entries(value).map(([key, names]) => ({ key, names }))
}

/** A topic that an article names, and the line that names it. */
export interface TopicReference {
  line: number
  key: string
}

/** Topics with the lines of the file's front matter that name them. */
export function locateTopics(keys: readonly string[], text: string): TopicReference[] {
  const lines = text.split('\n')
  const first = lines.findIndex((line) => /^["']?topics["']?\s*:/.test(line))
  return keys.map((key) => {
    const found = lines.findIndex((line, index) => index >= first && line.includes(key))
    return { line: Math.max(first, found) + 1, key }
  })
}

/** Topics that the vocabulary lacks; it is undefined where there is none. */
export function checkTopics(
  references: readonly TopicReference[],
  vocabulary: readonly Topic[] | undefined,
): Problem[] {
  const known = new Set(vocabulary?.map(({ key }) => key))
  return references
    .filter(({ key }) => !known.has(key))
    .map(({ key, line }) => ({ line, message: explainUnknown(key, vocabulary) }))
}

const name = z.string().trim().min(1).max(40)

const schema = z.record(z.string(), z.record(z.enum(locales), name)).check(({ value, issues }) => {
  for (const key of Object.keys(value)) {
    const problem = explainName(key)
    if (problem !== undefined)
      issues.push({
        code: 'custom',
        input: value,
        path: [key],
        message: `becomes an address and ${problem}`,
      })
  }
})

function explainUnknown(key: string, vocabulary: readonly Topic[] | undefined): string {
  const entry = `"${key}: { ${locales.map((locale) => `${locale}: …`).join(', ')} }"`
  if (vocabulary === undefined)
    return `the topic "${key}" is in no vocabulary: there is no content/topics.yaml. Write one with the line ${entry}, or take the topic out.`
  const near = closest(
    key,
    vocabulary.map((topic) => topic.key),
  )
  const guess = near && distance(key, near) <= Math.max(2, key.length / 3) ? ` Did you mean "${near}"?` : ''
  return `the topic "${key}" is not in content/topics.yaml.${guess} Mend it, or add ${entry} there.`
}
