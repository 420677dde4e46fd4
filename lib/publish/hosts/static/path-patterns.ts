import { basename } from 'node:path/posix'

/** A header value and the pattern of the paths that get it: one path, `/folder/*`, or a name in any folder. */
export type Assignment = { pattern: string; value: string }

/** Values by path; `undefined` where there is none. */
export type Values = ReadonlyMap<string, string | undefined>

/**
 * Returns patterns that give every path its own value and no path two, as few as folders allow: hosts do not
 * agree on which of two rules wins. `undefined` is the value of paths that get nothing.
 */
export function assignPatterns(values: Values): Assignment[] {
  const folders = byFolder('/', [...values.keys()], values)
  const names = byName(values) ?? folders
  return names.length < folders.length ? names : folders
}

/** Where only files of certain names have a value: `/*` + `/index.md`. */
function byName(values: Values): Assignment[] | undefined {
  const assignments: Assignment[] = []
  const names = Map.groupBy(values.keys(), (path) => (path.endsWith('/') ? '/' : basename(path)))
  for (const [name, paths] of names) {
    const [value, ...others] = new Set(paths.map((path) => values.get(path)))
    if (others.length > 0) return undefined
    if (value === undefined) continue
    if (name === '/') return undefined
    const [first = ''] = paths
    if (paths.length === 1) assignments.push({ pattern: first, value })
    else {
      if (values.has(`/${name}`)) assignments.push({ pattern: `/${name}`, value })
      assignments.push({ pattern: `/*/${name}`, value })
    }
  }
  return assignments
}

function byFolder(folder: string, paths: readonly string[], values: Values): Assignment[] {
  if (new Set(paths.map((path) => values.get(path))).size === 1) return uniform(folder, paths, values)
  const parts = Map.groupBy(paths, (path) => path.slice(0, path.indexOf('/', folder.length) + 1) || path)
  const ambiguous = beginnings(parts.keys())
  return [...parts].flatMap(([part, inPart]) => {
    if (!part.endsWith('/') || part === folder) return inPart.flatMap(exactly(values))
    return ambiguous.has(nameOf(part)) ? inPart.flatMap(exactly(values)) : byFolder(part, inPart, values)
  })
}

function uniform(folder: string, paths: readonly string[], values: Values): Assignment[] {
  const value = values.get(paths[0] ?? '')
  if (value === undefined) return []
  return paths.length === 1 ? paths.flatMap(exactly(values)) : [{ pattern: `${folder}*`, value }]
}

function exactly(values: Values): (path: string) => Assignment[] {
  return (path) => {
    const value = values.get(path)
    return value === undefined ? [] : [{ pattern: path, value }]
  }
}

/**
 * Names that another begins with, in lower case and without their slash. Netlify takes the slash before a star
 * for optional, and case for nothing: its `/en/*` is `/english/` too.
 */
function beginnings(parts: Iterable<string>): Set<string> {
  const names = Array.from(parts, nameOf).sort()
  // What begins like a name follows it at once in this order.
  return new Set(names.filter((name, index) => names[index + 1]?.startsWith(name)))
}

function nameOf(part: string): string {
  return part.replace(/\/$/, '').toLowerCase()
}
