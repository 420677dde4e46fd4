import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { codeOf } from '#lib/base/errors.ts'
import { readSealed, temporaryPath, writeSealed } from '#lib/base/files/atomic-file.ts'
import { writeParts } from '#lib/base/files/file-part.ts'
import { isUnchanged } from '#lib/base/files/unchanged.ts'
import { sha256 } from '#lib/base/hash.ts'
import { threadTask } from '#lib/base/threads.ts'
import { bytesOf, digestOf, isInFile } from '#lib/publish/release/body.ts'
import { type PageFile, pageFacts } from './page-file.ts'

/** Keeps what was made of a page under a name, whole or not at all, and says where it is. */
export function storePages(storeDir: string, key: string, made: readonly PageFile[]): PageFile[] {
  mkdirSync(storeDir, { recursive: true })
  const temporary = temporaryPath(storeDir)
  mkdirSync(temporary)
  try {
    const own = made.flatMap(({ body }) => (isInFile(body) ? [] : [bytesOf(body)]))
    const parts = writeParts(join(temporary, bodiesName), own).values()
    const entries = made.map(({ body, ...facts }): Entry => {
      const [stored, elsewhere] = isInFile(body)
        ? [body, { elsewhere: relative(storeDir, body.file) }]
        : [parts.next().value, {}]
      if (stored === undefined) throw new Error(`${facts.path} was not kept.`)
      return { ...facts, sha256: digestOf(stored), ...(stored.part && { part: stored.part }), ...elsewhere }
    })
    writeSealed(join(temporary, listName), JSON.stringify({ written: Date.now() + 1, entries }))
    rmSync(join(storeDir, key), { recursive: true, force: true })
    move(temporary, join(storeDir, key))
    return readPages(storeDir, key) ?? []
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

/** What is kept under a name; undefined when that is nothing, or its list is not as it was written. */
export function readPages(storeDir: string, key: string): PageFile[] | undefined {
  const dir = join(storeDir, key)
  return readList(dir)?.entries.map((entry) => {
    const { sha256: digest, part, elsewhere: _, ...facts } = entry
    return { ...facts, body: { file: fileOf(dir, entry), sha256: digest, ...(part && { part }) } }
  })
}

/**
 * Which of these names pages are kept under, whole and byte for byte as they were written: what has not changed since is
 * read only if the store is distrusted.
 */
export async function findKept(storeDir: string, keys: readonly string[]): Promise<Set<string>> {
  const mark = distrustMark(storeDir)
  const isTrusted = !existsSync(mark)
  const areWhole = await isWhole.all(keys.map((key) => ({ dir: join(storeDir, key), isTrusted })))
  rmSync(mark, { force: true })
  return new Set(keys.filter((_, index) => areWhole[index]))
}

/** Has everything in the store read the next time: a build that used it has failed. */
export function distrustPages(storeDir: string): void {
  mkdirSync(dirname(storeDir), { recursive: true })
  writeFileSync(distrustMark(storeDir), '')
}

function distrustMark(storeDir: string): string {
  return `${storeDir}-distrusted`
}

/** Removes all but what is kept under these names. */
export function prunePages(storeDir: string, keys: ReadonlySet<string>): void {
  if (!existsSync(storeDir)) return
  for (const name of readdirSync(storeDir))
    if (!keys.has(name)) rmSync(join(storeDir, name), { recursive: true, force: true })
}

const isWhole = threadTask(
  import.meta.url,
  ({ dir, isTrusted }: { dir: string; isTrusted: boolean }): boolean => {
    try {
      const list = readList(dir)
      const files = Map.groupBy(list?.entries ?? [], (entry) => fileOf(dir, entry))
      // Bodies are written before their list, and moved with it, which changes their folder alone.
      const since = isTrusted ? list?.written : undefined
      return files.size > 0 && [...files].every(([file, entries]) => isSame(file, entries, since))
    } catch {
      return false
    }
  },
)

/** Whether a file still has the bodies that were kept in it; one that has not changed since a moment is not read. */
function isSame(file: string, entries: readonly Entry[], since: number | undefined): boolean {
  const end = Math.max(...entries.map(({ part }) => (part ? part.start + part.length : Infinity)))
  if (isUnchanged(lstatSync(file), end, since)) return true
  const bytes = readFileSync(file)
  return entries.every(({ part, sha256: digest }) => {
    const { start, length } = part ?? { start: 0, length: Infinity }
    return sha256(bytes.subarray(start, start + length)) === digest
  })
}

/** All texts of a page in one file: what so many small files cost is opening them. */
const bodiesName = 'bodies'
const listName = 'pages.json'
const entrySchema = pageFacts.extend({
  sha256: z.string(),
  /** Where its bytes lie among others. */
  part: z.object({ start: z.number(), length: z.number() }).exactOptional(),
  /** The file of bytes that are not kept here, seen from the store: those of a card, which has a cache of its own. */
  elsewhere: z.string().exactOptional(),
})

const listSchema = z.object({
  /** The next millisecond, since 1970. A copy of the files is younger, whatever its times are said to be. */
  written: z.number(),
  entries: z.array(entrySchema),
})

type Entry = z.infer<typeof entrySchema>

function readList(dir: string): z.infer<typeof listSchema> | undefined {
  const list = readSealed(join(dir, listName))?.toString()
  return list === undefined ? undefined : listSchema.parse(JSON.parse(list))
}

function fileOf(dir: string, { elsewhere }: Entry): string {
  return elsewhere === undefined ? join(dir, bodiesName) : join(dirname(dir), elsewhere)
}

/** Another build may have kept the same pages meanwhile. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw error
  }
}
