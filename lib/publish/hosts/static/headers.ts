import { type HostSource, kindOf } from '#lib/publish/hosts/file-rules.ts'
import { staticLimits } from './limits.ts'
import { mergePolicies } from './merge-policies.ts'
import { type Assignment, assignPatterns } from './path-patterns.ts'

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
  const files = all
    .filter(({ status }) => status === 200)
    .map(({ path, headers }) => ({ path, headers: { ...withoutUsualType(path, headers), ...shared } }))
  const names = [...new Set(files.flatMap(({ headers }) => Object.keys(headers)))].sort()
  const columns = names.map((name) => ({
    name,
    values: new Map(
      files.map(({ path, headers }): [string, string | undefined] => [path, headerOf(headers, name)]),
    ),
  }))
  const exact = assignAll(columns)
  if (new Set(exact.map(({ pattern }) => pattern)).size <= staticLimits.headerRules) return exact
  return assignAll(columns.map(({ name, values }) => ({ name, values: withoutCommonest(values) })))
}

function assignAll(
  columns: readonly { name: string; values: ReadonlyMap<string, string | undefined> }[],
): Named[] {
  return columns.flatMap(({ name, values }) => assignPatterns(values).map((each) => ({ ...each, name })))
}

/** In a site too large for the hosts' limits, what differs from path to path is set only where it is unusual. */
function withoutCommonest(values: ReadonlyMap<string, string | undefined>): Map<string, string | undefined> {
  const counts = [...Map.groupBy(values, ([, value]) => value)]
  const [commonest] = counts.reduce((best, each) => (each[1].length > best[1].length ? each : best))
  const kept = counts.length === 1 ? undefined : commonest
  return new Map([...values].map(([path, value]) => [path, value === kept ? undefined : value]))
}

function headerOf(headers: Record<string, string>, name: string): string | undefined {
  return headers[name]
}

/** The hosts know the types of common files. */
function withoutUsualType(path: string, headers: Record<string, string>): Record<string, string> {
  const { 'content-type': type = '', ...others } = headers
  const usual = usualTypes[kindOf(path)]
  return usual !== undefined && type.startsWith(usual) ? others : headers
}

const usualTypes: Record<string, string> = {
  '/': 'text/html',
  '.css': 'text/css',
  '.html': 'text/html',
  '.ico': 'image/',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
}
