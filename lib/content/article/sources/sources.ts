import { z } from 'zod'
import { findCircle } from '#lib/base/find-circle.ts'
import { isDay } from '#lib/content/article/front-matter/day.ts'
import { ContentError } from '#lib/markdown/content-error.ts'
import { explainDropped } from '#lib/markdown/ids/reserved.ts'
import { decodeSource } from '#lib/markdown/source.ts'
import { parseYamlData } from '#lib/markdown/yaml/data.ts'
import { explainAddress, normaliseAddress } from './addresses.ts'

/** What a source is; each maps to a type of CSL 1.0.2 and to a mark of GB/T 7714. */
export const sourceTypes = [
  'webpage',
  'news',
  'law',
  'filing',
  'book',
  'article',
  'post',
  'interview',
  'company-history',
] as const
export type SourceType = (typeof sourceTypes)[number]

/** How near a source is to what it tells: made at the time by those concerned, told by others, or told by nobody named. */
export const sourceKinds = ['primary', 'secondary', 'unsourced'] as const
export type SourceKind = (typeof sourceKinds)[number]

/** A copy that an archive keeps. */
export interface ArchivedCopy {
  url: string
  /** Day on which the copy was made. */
  date: string
}

/** One entry of an article's `sources.yaml`. */
export interface Source {
  /** Name in citations, such as `ecomlaw`; part of an address, so it lasts. */
  key: string
  type: SourceType
  kind: SourceKind
  title: string
  author?: string
  /** Where it was published. */
  place?: string
  publisher?: string
  /** What it appeared in: a newspaper, a site, a collection. */
  container?: string
  /** What its issuer numbered it, such as 主席令第五十三号. */
  number?: string
  /** Day, month or year of its publication: YYYY, YYYY-MM or YYYY-MM-DD. */
  issued?: string
  url?: string
  /** BCP 47. */
  language: string
  /** Day on which somebody of this publication last looked at it. */
  accessed?: string
  archived: readonly ArchivedCopy[]
  /** Why there is no archived copy. */
  reason?: string
  /** The words relied on, at most 120 characters. */
  quote?: string
  /** How it was seen; of a source that was not seen itself, the key of the one that cites it. */
  seen: 'original' | 'copy' | { citedBy: string }
}

/** The sources of an article by key, in the order of their file. */
export type Sources = Readonly<Record<string, Source>>

/** Id of a source on the page of its article, and its name in ids.lock. */
export function sourceId(key: string): string {
  return `source-${key}`
}

/** The file `sources.yaml` of an article, as it was read. */
export interface SourcesFile {
  /** Path for messages, e.g. `content/kameng-origins/sources.yaml`. */
  path: string
  slug: string
  bytes: Uint8Array
}

/**
 * Reads and validates the sources of an article.
 * @throws ContentError naming each line that is wrong
 */
export function parseSources({ path, bytes }: Pick<SourcesFile, 'path' | 'bytes'>): Sources {
  const { value, problems } = parseYamlData(decodeSource(path, bytes), schema, 1, maximumLength)
  if (value === undefined) throw new ContentError(path, problems)
  return Object.fromEntries(Object.entries(value).map(([key, fields]) => [key, { key, ...fields }]))
}

/** UTF-16 code units: room for some hundreds of sources. */
const maximumLength = 262_144

const day = z.string().refine(isDay, 'must be a day that exists, written YYYY-MM-DD')
const text = (most: number) =>
  z.string().trim().min(1, 'must not be empty').max(most, `must have at most ${most} characters`)

const address = z.string().check(({ value, issues }) => {
  const message = explainAddress(value)
  if (message !== undefined) issues.push({ code: 'custom', input: value, message })
})

/** Addresses of copies are looked at beside the one of their source. */
const copy = z.strictObject({ url: z.string(), date: day })

const entry = z
  .strictObject({
    type: z.enum(sourceTypes),
    kind: z.enum(sourceKinds),
    title: text(200),
    author: text(120).exactOptional(),
    place: text(60).exactOptional(),
    publisher: text(120).exactOptional(),
    container: text(120).exactOptional(),
    number: text(60).exactOptional(),
    issued: z
      .string()
      .refine(isPartialDay, 'must be a day, a month or a year: YYYY-MM-DD, YYYY-MM or YYYY, in quotes')
      .exactOptional(),
    url: address.exactOptional(),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language tag such as zh-CN or en'),
    accessed: day.exactOptional(),
    archived: z
      .union([z.literal('none'), z.array(copy).min(1)], 'must be none, or a list of copies with url and date')
      .exactOptional(),
    reason: text(200).exactOptional(),
    quote: text(120).exactOptional(),
    seen: z
      .string()
      .regex(
        /^(original|copy|cited-by: ?[a-z0-9-]+)$/,
        'must be original, copy or "cited-by: <key of a source>"',
      ),
  })
  .check(({ value, issues }) => {
    const report = (field: string, message: string, ...within: (string | number)[]) =>
      issues.push({ code: 'custom', input: value, path: [field, ...within], message })
    if (value.url !== undefined && value.accessed === undefined)
      report('url', 'needs "accessed" beside it: the day on which you last looked at the address')
    if (value.url !== undefined && value.archived === undefined)
      report('url', 'needs "archived" beside it: copies with url and date, or none with a reason')
    if (value.archived === 'none' && value.reason === undefined)
      report('archived', 'needs a "reason" when it is none')
    const { url, issued, accessed } = value
    if (issued !== undefined && accessed !== undefined && accessed < issued)
      report('accessed', `is ${accessed}, before the source was issued (${issued})`)
    const copies = Array.isArray(value.archived) ? value.archived : []
    for (const [index, { url: copied, date }] of copies.entries()) {
      if (issued !== undefined && date < issued)
        report('archived', `has a copy of ${date}, before the source was issued (${issued})`)
      const fault = explainAddress(copied)
      if (fault !== undefined) report('archived', fault, index, 'url')
      else if (url !== undefined && normaliseAddress(copied) === normaliseAddress(url))
        report('archived', 'is the address of the source itself, which is no copy', index, 'url')
    }
  })
  .transform(({ archived, seen, ...fields }) => ({
    ...fields,
    archived: Array.isArray(archived) ? archived : [],
    seen: readSeen(seen),
  }))

const schema = z
  .record(
    z
      .string()
      .regex(
        /^[a-z0-9]+(-[a-z0-9]+)*$/,
        'is no key: lower-case ASCII letters, digits and hyphens, such as ecomlaw',
      )
      .max(24, 'has more than 24 characters'),
    entry,
  )
  .check(({ value, issues }) => {
    const report = (path: string[], message: string) =>
      issues.push({ code: 'custom', input: value, path, message })
    const keyByUrl = new Map<string, string>()
    for (const [key, { url, seen }] of Object.entries(value)) {
      const dropped = explainDropped(key)
      if (dropped !== undefined) report([key], `is a key ${dropped}`)
      if (typeof seen === 'object' && value[seen.citedBy] === undefined)
        report([key, 'seen'], `names "${seen.citedBy}", which is no source of this file`)
      const circle = findCircle(key, (each) => citingOf(value[each]))
      if (circle !== undefined)
        report(
          [key, 'seen'],
          `leads back to the source itself (${circle.join(' → ')}). Name where you saw it`,
        )
      if (url === undefined) continue
      const page = normaliseAddress(url)
      const before = keyByUrl.get(page)
      if (before !== undefined)
        report(
          [key, 'url'],
          `is the address of "${before}" too. Keep one source and cite it with what it is about: [@${before}, …]`,
        )
      keyByUrl.set(page, key)
    }
  })

function readSeen(seen: string): Source['seen'] {
  const [, citedBy] = /^cited-by: ?(.+)$/.exec(seen) ?? []
  if (citedBy !== undefined) return { citedBy }
  return seen === 'original' ? 'original' : 'copy'
}

/** Key of the source that a source was seen in; none where it was seen itself. */
function citingOf(source: Pick<Source, 'seen'> | undefined): string[] {
  return typeof source?.seen === 'object' ? [source.seen.citedBy] : []
}

/** True for YYYY, YYYY-MM and YYYY-MM-DD that exist. */
function isPartialDay(date: string): boolean {
  return isDay(`${date}-01-01`.slice(0, 10)) && /^\d{4}(-\d\d){0,2}$/.test(date)
}
