import { readFileSync } from 'node:fs'
import { threadId } from 'node:worker_threads'
import { Refusal } from '#lib/base/errors.ts'
import { threadTask } from '#lib/base/threads.ts'

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

/** Doubles a value, or fails in the way that is asked for. */
export const sampleTask = threadTask(
  import.meta.url,
  ({ value, wait = 0, count, refuse, read, exit }: SampleItem) => {
    if (count !== undefined) Atomics.add(count, 0, 1)
    const end = performance.now() + wait
    while (performance.now() < end);
    if (refuse !== undefined) throw new Refusal(refuse)
    if (read !== undefined) readFileSync(read)
    if (exit) process.exit(0)
    return { double: value * 2, thread: threadId }
  },
)
