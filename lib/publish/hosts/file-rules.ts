import { extname } from 'node:path/posix'
import { unkept } from '#lib/publish/release/cache-policy.ts'
import type { PublishedFile, Redirect } from '#lib/publish/release/manifest.ts'

/** What the configuration of another host is made from; a manifest and a release input both are one. */
export type HostSource = {
  /** Headers of redirects and errors. */
  headers: Record<string, string>
  redirects: readonly Redirect[]
  files: readonly Pick<PublishedFile, 'path' | 'status' | 'headers'>[]
}

/** Which headers a path gets, with one rule for all paths of a kind and an exception where a path differs. */
export type FileRules = {
  /** Every set of headers that some file has, once. */
  groups: readonly Record<string, string>[]
  /** Position in `groups` that most paths of a kind have; see `kindOf`. */
  kinds: ReadonlyMap<string, number>
  /** Position in `groups` of the paths that do not have that of their kind. */
  exceptions: ReadonlyMap<string, number>
  /** Path of the page of unknown paths, and its position in `groups`. */
  notFound: { path: string; group: number }
}

/** Returns the header rules of the files. Throws when there is no page of unknown paths. */
export function createFileRules(files: HostSource['files']): FileRules {
  const groups: Record<string, string>[] = []
  const positions = new Map<string, number>()
  // By object first: tens of thousands of files have a few sets in common.
  const known = new Map<Record<string, string>, number>()
  const groupOf = new Map<string, number>()
  for (const { path, status, headers: own } of files) {
    const headers = status === 404 ? unkept(own) : own
    const position = known.get(headers) ?? positionOf(headers)
    known.set(headers, position)
    groupOf.set(path, position)
  }
  function positionOf(headers: Record<string, string>): number {
    const key = JSON.stringify(Object.entries(headers).sort(([a], [b]) => (a < b ? -1 : 1)))
    const position = positions.get(key) ?? groups.push(headers) - 1
    positions.set(key, position)
    return position
  }
  const kinds = new Map(
    [...Map.groupBy(groupOf.keys(), kindOf)]
      // Before the pages, whose pattern is theirs too.
      .toSorted(([one], [other]) => Number(editionKinds.has(other)) - Number(editionKinds.has(one)))
      .map(([kind, paths]) => [kind, commonest(paths, groupOf)]),
  )
  const exceptions = new Map([...groupOf].filter(([path, group]) => kinds.get(kindOf(path)) !== group))
  const notFound = files.find(({ status }) => status === 404)?.path
  const group = groupOf.get(notFound ?? '')
  if (notFound === undefined || group === undefined) throw new Error('No file has status 404.')
  return { groups, kinds, exceptions, notFound: { path: notFound, group } }
}

/**
 * Kinds of the pages of editions, of the default language and of the others, with the beginnings of their paths: one rule
 * serves them all, however many there will be. No section may have a day for an id.
 */
export const editionKinds: ReadonlyMap<string, string> = new Map([
  ['/edition/', '^/[^/]+/[0-9]{4}-[0-9]{2}-[0-9]{2}/(?:[^/]+/)?'],
  ['/language/edition/', '^/[^/]+/[^/]+/[0-9]{4}-[0-9]{2}-[0-9]{2}/(?:[^/]+/)?'],
])

/** Kind of a path: `/` for pages, one of those of editions, else its file extension with the dot, or nothing. */
export function kindOf(path: string): string {
  if (!path.endsWith('/')) return extname(path)
  return editionPatterns.find(({ pattern }) => pattern.test(path))?.kind ?? '/'
}

const editionPatterns = Array.from(editionKinds, ([kind, start]) => ({
  kind,
  pattern: new RegExp(`${start}$`),
}))

/** Both spellings of a redirect's source, with and without a slash at the end, that nothing else stands for. */
export function redirectSpellings({ files, redirects }: HostSource): { from: string; redirect: Redirect }[] {
  const taken = new Set([...files.map(({ path }) => path), ...redirects.map(({ from }) => from)])
  return redirects.flatMap((redirect) => {
    const { from } = redirect
    const other = from.endsWith('/') ? from.slice(0, -1) : `${from}/`
    return taken.has(other) || from === '/'
      ? [{ from, redirect }]
      : [from, other].map((each) => ({ from: each, redirect }))
  })
}

function commonest(paths: readonly string[], groupOf: ReadonlyMap<string, number>): number {
  const counts = [...Map.groupBy(paths, (path) => groupOf.get(path) ?? 0)]
  return counts.reduce((best, each) => (each[1].length > best[1].length ? each : best))[0]
}
