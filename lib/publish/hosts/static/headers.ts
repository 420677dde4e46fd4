import { extname } from 'node:path/posix'
import { mediaTypeOf } from '#lib/base/media-types.ts'
import type { HostSource } from '#lib/publish/hosts/file-rules.ts'
import { staticLimits } from './limits.ts'
import { mergePolicies } from './merge-policies.ts'
import { type Assignment, assignPatterns, type Values } from './path-patterns.ts'

/**
 * Returns the text of `_headers`, for Netlify, Cloudflare Pages and hosts like them. No two rules give one path
 * the same header: the hosts do not agree on which of them would win.
 */
export function staticHeaders(source: HostSource): string {
  const rules = new Map<string, string[]>()
  for (const { name, pattern, value } of assignments(source)) {
    rules.set(pattern, [...(rules.get(pattern) ?? []), `  ${name}: ${value}`])
  }
  const patterns = [...rules].sort(([a], [b]) => (b === '/*' || (a !== '/*' && b < a) ? 1 : -1))
  const blocks = patterns.map(([pattern, lines]) => `${pattern}\n${lines.join('\n')}\n`)
  return `${note}\n${blocks.join('\n')}`
}

const note = '# Made by the build from next.config.ts and the published files. Do not edit: build again.\n'

/** Beside it in its line are its name and spaces. */
const longestValue = staticLimits.headerLine - 100

type Named = Assignment & { name: string }

function assignments({ files: all }: HostSource): Named[] {
  const policies = all.flatMap(({ headers }) => headers['content-security-policy'] ?? [])
  const merged = policies.length === all.length ? mergePolicies(policies) : undefined
  const shared =
    merged !== undefined && merged.length <= longestValue ? { 'content-security-policy': merged } : {}
  const toRule = withoutUsualTypes(shared)
  const files = all
    .filter(({ status }) => status === 200)
    .map(({ path, headers }) => ({ path, headers: toRule(path, headers) }))
  const sets = [...new Set(files.map(({ headers }) => headers))]
  const names = [...new Set(sets.flatMap((headers) => Object.keys(headers)))].sort()
  return names.flatMap((name) => {
    const [value, ...others] = new Set(sets.map((headers) => headerOf(headers, name)))
    if (value !== undefined && others.length === 0) return [{ pattern: '/*', name, value }]
    const values = files.map(({ path, headers }) => [path, headerOf(headers, name)] as const)
    return assignFew(new Map(values)).map((each) => ({ ...each, name }))
  })
}

/** Patterns that one value may take: what takes more takes one an article. */
const mostPatterns = 8

/**
 * Patterns for the values of a header, as many for a thousand articles as for one: where paths differ, the commonest
 * value is left to the host, and so is any that only a list of articles could give.
 */
function assignFew(values: Values): Assignment[] {
  const byValue = Map.groupBy(assignPatterns(withoutCommonest(values)), ({ value }) => value)
  return [...byValue.values()].filter(({ length }) => length <= mostPatterns).flat()
}

function withoutCommonest(values: Values): Values {
  const counts = [...Map.groupBy(values, ([, value]) => value)]
  const [commonest] = counts.reduce((best, each) => (each[1].length > best[1].length ? each : best))
  const kept = counts.length === 1 ? undefined : commonest
  return new Map([...values].map(([path, value]) => [path, value === kept ? undefined : value]))
}

function headerOf(headers: Record<string, string>, name: string): string | undefined {
  return headers[name]
}

/**
 * Headers of a file with those that all share, but without its type where hosts know it: that of common files, where
 * their extension is in lower case. Files with the same headers get the same ones again.
 */
function withoutUsualTypes(shared: Record<string, string>) {
  const known = new Map<Record<string, string>, Map<string, Record<string, string>>>()
  return (path: string, headers: Record<string, string>): Record<string, string> => {
    const extension = path.endsWith('/') ? '/' : extname(path)
    const sets = known.get(headers) ?? new Map<string, Record<string, string>>()
    const own = sets.get(extension) ?? {
      ...(isUsualType(path, headers) ? withoutType(headers) : headers),
      ...shared,
    }
    known.set(headers, sets.set(extension, own))
    return own
  }
}

function isUsualType(path: string, { 'content-type': type = '' }: Record<string, string>): boolean {
  const isKnown = extname(path) === extname(path).toLowerCase()
  const usual = isKnown ? mediaTypeOf(path)?.split(';')[0] : undefined
  return usual !== undefined && type.startsWith(usual)
}

function withoutType({ 'content-type': _, ...others }: Record<string, string>): Record<string, string> {
  return others
}
