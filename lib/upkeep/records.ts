import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { messageOf, Refusal } from '#lib/base/errors.ts'
import { writeFileAtomic } from '#lib/base/files/atomic-file.ts'

/** What is known of the addresses that were asked before. */
export interface Records<Entry> {
  get: (url: string) => Entry | undefined
  /** Kept at once, so that a run that is ended goes on where it was. */
  set: (url: string, entry: Entry) => void
}

/**
 * Opens a file of records; a missing one has none.
 * @throws Refusal when it is damaged
 */
export function openRecords<Entry>(path: string, entry: z.ZodType<Entry>): Records<Entry> {
  const records = new Map(Object.entries(read(path, z.record(z.string(), entry))))
  return {
    get: (url) => records.get(url),
    set: (url, value) => {
      records.set(url, value)
      writeFileAtomic(path, `${JSON.stringify(Object.fromEntries(records), null, 1)}\n`)
    },
  }
}

function read<Value>(path: string, schema: z.ZodType<Value>): Value {
  try {
    return schema.parse(existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {})
  } catch (error) {
    throw new Refusal(`${path} is damaged: ${messageOf(error)}. Delete it to ask every address once more.`)
  }
}
