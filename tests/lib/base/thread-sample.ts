import { readFileSync } from 'node:fs'
import { threadId } from 'node:worker_threads'
import { PublishError } from '#lib/base/errors.ts'

/** An item of the work that the tests of threads give. */
export interface SampleItem {
  value: number
  /** Milliseconds. */
  wait?: number
  /** Is increased by one when the item is begun. */
  count?: Int32Array<SharedArrayBuffer>
  refuse?: string
  read?: string
  exit?: boolean
}

/** URL of this module. */
export const sampleModule = import.meta.url

/** Doubles a value, or fails in the way that is asked for. */
export function run({ value, wait = 0, count, refuse, read, exit }: SampleItem) {
  if (count !== undefined) Atomics.add(count, 0, 1)
  const end = performance.now() + wait
  while (performance.now() < end);
  if (refuse !== undefined) throw new PublishError(refuse)
  if (read !== undefined) readFileSync(read)
  if (exit) process.exit(0)
  return { double: value * 2, thread: threadId }
}
