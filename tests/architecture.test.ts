import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

interface Room {
  name: string
  imports: string[]
  mayUseDisk: boolean
}

/** The table of docs/architecture.md: it is the rule, so the page cannot be out of date. */
const rooms: Room[] = [
  ...readFileSync('docs/architecture.md', 'utf8').matchAll(
    /^\| `(lib\/[\w/-]+|components)` \|[^|]*\|([^|]*)\| *(disk)? *\|$/gm,
  ),
].map(([, name = '', imports = '', disk]) => ({
  name,
  imports: [...imports.matchAll(/[\w/-]+/g)].map(([each]) => `lib/${each}`),
  mayUseDisk: disk !== undefined,
}))

const everywhere = ['lib/base', 'lib/locales.ts', 'lib/settings.ts', 'lib/site.ts', 'lib/urls.ts']

const sources = ['lib', 'components'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.join(folder, name)),
)

test('every source file stands in a room of the table, or beside the rooms', () => {
  expect(rooms.length).toBeGreaterThan(15)
  expect(sources.filter((file) => roomOf(file) === undefined && path.dirname(file) !== 'lib')).toEqual([])
})

test.each(sources)('%s imports what its room may import', (file) => {
  const room = roomOf(file)
  expect(importsOf(file).filter((target) => !mayImport(file, room, target))).toEqual([])
})

test('no folder of lib/ holds more than 15 files, and none of components/ more than 20', () => {
  const counts = Map.groupBy(sources, path.dirname)
  const limitOf = (folder: string) => (folder.startsWith('lib') ? 15 : 20)
  expect([...counts].filter(([folder, files]) => files.length > limitOf(folder))).toEqual([])
})

test('no file is longer than 250 lines', () => {
  const lengthOf = (file: string) => readFileSync(file, 'utf8').split('\n').length - 1
  expect(sources.filter((file) => lengthOf(file) > 250)).toEqual([])
})

test('no modules import each other in a circle', () => {
  const finished = new Set<string>()
  const circles: string[] = []
  const visit = (file: string, trail: readonly string[]) => {
    if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '))
    if (trail.includes(file) || finished.has(file)) return
    for (const target of importsOf(file)) if (sources.includes(target)) visit(target, [...trail, file])
    finished.add(file)
  }
  for (const file of sources) visit(file, [])
  expect(circles).toEqual([])
})

/** The room a file is in: the one with the longest name above it. */
function roomOf(file: string): Room | undefined {
  return rooms
    .filter(({ name }) => file.startsWith(`${name}/`))
    .toSorted((a, b) => b.name.length - a.name.length)[0]
}

/** What a file imports at run time or as a type: paths below the project, names of packages. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/^(?:import|export)\s(?:([^'"]*?)\sfrom\s)?'([^']+)'/gm)].flatMap(
    ([, what = '', name = '']) => {
      if (name.startsWith('#')) return [name.slice(1)]
      if (name.startsWith('.')) return [path.join(path.dirname(file), name)]
      return what.startsWith('type ') ? [] : [name]
    },
  )
}

function mayImport(file: string, room: Room | undefined, target: string): boolean {
  if (/^(react|next)(\/|$)/.test(target))
    return target === 'react' ? file.startsWith('components/') : room?.name === 'lib/publish/next'
  if (/^node:(fs|fs\/promises|child_process|sqlite)$/.test(target)) return room?.mayUseDisk === true
  if (!/^(lib|components|app|scripts|tests|bench)\//.test(target)) return true
  if (target.endsWith('.css')) return file.startsWith('components/')
  if (everywhere.some((name) => target === name || target.startsWith(`${name}/`))) return true
  const there = roomOf(target)
  if (there === undefined) return false
  return there.name === room?.name || (room?.imports.includes(there.name) ?? false)
}
