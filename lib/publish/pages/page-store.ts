import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { codeOf } from '#lib/base/errors.ts'
import { readSealed, temporaryPath, writeSealed } from '#lib/base/files/atomic-file.ts'
import { sha256 } from '#lib/base/hash.ts'
import { threadTask } from '#lib/base/threads.ts'
import { bytesOf } from '#lib/publish/release/body.ts'
import { type PageFile, pageFacts } from './page-file.ts'

/** Keeps what was made of a page under a name, whole or not at all, and says in which files it is. */
export function storePages(storeDir: string, key: string, made: readonly PageFile[]): PageFile[] {
  mkdirSync(storeDir, { recursive: true })
  const temporary = temporaryPath(storeDir)
  mkdirSync(temporary)
  try {
    const entries = made.map(({ body, ...facts }, index): Entry => {
      const bytes = bytesOf(body)
      const entry = { ...facts, sha256: sha256(bytes) }
      if (isElsewhere(body)) return { ...entry, elsewhere: relative(storeDir, body.file) }
      writeFileSync(join(temporary, nameOf(index)), bytes)
      return entry
    })
    writeSealed(join(temporary, listName), JSON.stringify(entries))
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
  return readEntries(dir)?.map((entry, index) => {
    const { sha256: _, elsewhere: __, ...facts } = entry
    return { ...facts, body: { file: fileOf(dir, entry, index) } }
  })
}

/** Which of these names pages are kept under, whole and byte for byte as they were written. */
export async function findKept(storeDir: string, keys: readonly string[]): Promise<Set<string>> {
  const areWhole = await isWhole.all(keys.map((key) => join(storeDir, key)))
  return new Set(keys.filter((_, index) => areWhole[index]))
}

/** Removes all but what is kept under these names. */
export function prunePages(storeDir: string, keys: ReadonlySet<string>): void {
  if (!existsSync(storeDir)) return
  for (const name of readdirSync(storeDir))
    if (!keys.has(name)) rmSync(join(storeDir, name), { recursive: true, force: true })
}

const isWhole = threadTask(import.meta.url, (dir: string): boolean => {
  const entries = readEntries(dir)
  return entries?.every((entry, index) => digestOf(fileOf(dir, entry, index)) === entry.sha256) ?? false
})

const listName = 'pages.json'
const entrySchema = pageFacts.extend({
  sha256: z.string(),
  /** Where bytes lie that are not kept here, seen from the store: those of a card, which has a cache of its own. */
  elsewhere: z.string().exactOptional(),
})

type Entry = z.infer<typeof entrySchema>

function readEntries(dir: string): Entry[] | undefined {
  const list = readSealed(join(dir, listName))?.toString()
  return list === undefined ? undefined : z.array(entrySchema).parse(JSON.parse(list))
}

function isElsewhere(body: PageFile['body']): body is { file: string } {
  return typeof body === 'object' && 'file' in body
}

function fileOf(dir: string, { elsewhere }: Entry, index: number): string {
  return elsewhere === undefined ? join(dir, nameOf(index)) : join(dirname(dir), elsewhere)
}

function digestOf(file: string): string | undefined {
  try {
    return sha256(readFileSync(file))
  } catch {
    return undefined
  }
}

/** Another build may have kept the same pages meanwhile. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw error
  }
}

function nameOf(index: number): string {
  return `${index}`
}
