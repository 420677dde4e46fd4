import { basename } from 'node:path/posix'

/** A header value and the patterns of the paths that get it: exact, `/folder/*`, or a name in any folder. */
export type Assignment = { pattern: string; value: string }

/**
 * Returns patterns that give every path its own value and overlap nowhere, as few as folders allow: hosts do
 * not agree on which of two rules wins. `undefined` is the value of paths that get nothing.
 */
export function assignPatterns(values: ReadonlyMap<string, string | undefined>): Assignment[] {
  return byName(values) ?? byFolder('/', [...values])
}

/** Where only files of certain names have a value: `/index.md`, and `/*` + `/index.md` in folders. */
function byName(values: ReadonlyMap<string, string | undefined>): Assignment[] | undefined {
  const names = Map.groupBy(values, ([path]) => (path.endsWith('/') ? '/' : basename(path)))
  const assignments: Assignment[] = []
  for (const [name, files] of names) {
    const [value, ...others] = new Set(files.map(([, each]) => each))
    if (others.length > 0) return undefined
    if (value === undefined) continue
    if (name === '/') return undefined
    const [first] = files
    if (files.length === 1 && first) assignments.push({ pattern: first[0], value })
    else {
      if (values.has(`/${name}`)) assignments.push({ pattern: `/${name}`, value })
      assignments.push({ pattern: `/*/${name}`, value })
    }
  }
  return assignments
}

function byFolder(folder: string, files: [string, string | undefined][]): Assignment[] {
  const [value, ...others] = new Set(files.map(([, each]) => each))
  if (others.length === 0) {
    const [only] = files
    if (value === undefined) return []
    return [{ pattern: files.length === 1 && only ? only[0] : `${folder}*`, value }]
  }
  const parts = Map.groupBy(files, ([path]) => {
    const end = path.indexOf('/', folder.length)
    return end < 0 ? path : path.slice(0, end + 1)
  })
  return [...parts].flatMap(([part, inPart]) => {
    const [only] = inPart
    // The page of a folder and what lies in it cannot be told apart by the folder.
    const isLeaf = inPart.length === 1 && only?.[0] === part
    return isLeaf
      ? only?.[1] === undefined
        ? []
        : [{ pattern: part, value: only[1] }]
      : byFolder(part, inPart)
  })
}
