import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { codeOf } from '#lib/base/errors.ts'
import { temporaryPath } from '#lib/base/temporary.ts'
import { sha256 } from '#lib/publish/release/digest.ts'

const factsSchema = z.object({
  /** Canonical path. */
  path: z.string(),
  contentType: z.string(),
  /** The body is that of another page. */
  repeats: z.boolean(),
  /** Of its inline styles and scripts. */
  hashes: z.object({ style: z.array(z.string()), script: z.array(z.string()) }),
  /** Every path below `/_next/` that stands in the page, in an attribute or a style. */
  assets: z.array(z.string()),
})

type Facts = z.infer<typeof factsSchema>

/** A page or file as it is published: its text, or the file that holds its bytes. */
export interface MadeFile extends Facts {
  content: { text: string } | { file: string }
}

/** A page or file, and the file that holds it as it is published. */
export interface FinishedFile extends Facts {
  file: string
}

/** Keeps what was made of a page under a name, whole or not at all, and says where it is. */
export function storePages(storeDir: string, key: string, made: readonly MadeFile[]): FinishedFile[] {
  mkdirSync(storeDir, { recursive: true })
  const temporary = temporaryPath(storeDir)
  mkdirSync(temporary)
  try {
    const entries = made.map(({ content, ...facts }, index): Entry => {
      if ('file' in content)
        return {
          ...facts,
          elsewhere: relative(storeDir, content.file),
          sha256: sha256(readFileSync(content.file)),
        }
      writeFileSync(join(temporary, nameOf(index)), content.text)
      return { ...facts, sha256: sha256(content.text) }
    })
    const list = JSON.stringify(entries)
    writeFileSync(join(temporary, listName), `${sha256(list)}\n${list}`)
    rmSync(join(storeDir, key), { recursive: true, force: true })
    move(temporary, join(storeDir, key))
    return entries.map((entry, index) => locate(join(storeDir, key), entry, index))
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

/** What is kept under a name; undefined when that is nothing, or its list is not as it was written. */
export function readPages(storeDir: string, key: string): FinishedFile[] | undefined {
  return readEntries(join(storeDir, key))
}

/** Whether what is kept under a name is there, byte for byte as it was written. */
export function isWhole(storeDir: string, key: string): boolean {
  const entries = readEntries(join(storeDir, key))
  return entries?.every(({ file, sha256: digest }) => digestOf(file) === digest) ?? false
}

/** Removes all but what is kept under these names. */
export function prunePages(storeDir: string, keys: ReadonlySet<string>): void {
  if (!existsSync(storeDir)) return
  for (const name of readdirSync(storeDir))
    if (!keys.has(name)) rmSync(join(storeDir, name), { recursive: true, force: true })
}

const listName = 'pages.json'
const entrySchema = factsSchema.extend({
  sha256: z.string(),
  /** Where bytes lie that are not kept here, seen from the store: those of a card, which has a cache of its own. */
  elsewhere: z.string().exactOptional(),
})

type Entry = z.infer<typeof entrySchema>

function readEntries(dir: string): (FinishedFile & { sha256: string })[] | undefined {
  try {
    const text = readFileSync(join(dir, listName), 'utf8')
    const list = text.slice(65)
    if (text.slice(0, 64) !== sha256(list)) return undefined
    return z
      .array(entrySchema)
      .parse(JSON.parse(list))
      .map((entry, index) => locate(dir, entry, index))
  } catch {
    return undefined
  }
}

function locate(dir: string, { elsewhere, ...entry }: Entry, index: number) {
  return {
    ...entry,
    file: elsewhere === undefined ? join(dir, nameOf(index)) : join(dirname(dir), elsewhere),
  }
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
