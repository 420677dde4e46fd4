import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { PublishError } from './errors.ts'

/** What the program of a thread sends back for an item. */
export type ThreadReply =
  | { position: number; result: unknown }
  | { position: number; message: string; code: string | undefined; isPublishError: boolean }

/** Work for threads: a module whose export `run` takes an item and returns its result; both can be cloned. */
export interface ThreadWork<Item, Result> {
  /** URL of the module. */
  module: string
  run: (item: Item) => Result
}

/**
 * The results of `run` for all items, in their order: in as many threads as there are processors, or in this one where
 * threads would take longer to start than to help. After a failure no further item is begun; it is thrown once
 * nothing is running any more.
 */
export async function mapInThreads<Item, Result>(
  work: ThreadWork<Item, Result>,
  items: readonly Item[],
  threads: number = items.length < fewest ? 0 : availableParallelism(),
): Promise<Result[]> {
  if (threads === 0) return items.map(work.run)
  const pool = Array.from({ length: threads }, () => startThread<Item, Result>(work.module))
  try {
    return await mapInSlots(
      items,
      // Two a thread: it finds the next item waiting when it is done with one.
      [...pool, ...pool].map(({ ask }) => ask),
    )
  } finally {
    await Promise.all(pool.map(({ end }) => end()))
  }
}

/** A thread takes a quarter of a second to load what it runs. */
const fewest = 16

type Ask<Item, Result> = (position: number, item: Item) => Promise<Result>

async function mapInSlots<Item, Result>(
  items: readonly Item[],
  slots: readonly Ask<Item, Result>[],
): Promise<Result[]> {
  const results: Result[] = []
  const failures: unknown[] = []
  const queue = items.entries()
  async function fill(ask: Ask<Item, Result>) {
    for (let next = queue.next(); !next.done && failures.length === 0; next = queue.next()) {
      const [position, item] = next.value
      try {
        results[position] = await ask(position, item)
      } catch (error) {
        failures.push(error)
      }
    }
  }
  await Promise.all(slots.map(fill))
  if (failures.length > 0) throw failures[0]
  return results
}

function startThread<Item, Result>(module: string): { ask: Ask<Item, Result>; end(): Promise<unknown> } {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData: module })
  const waiting = new Map<number, PromiseWithResolvers<Result>>()
  let ended: Error | undefined
  const fail = (error: Error) => {
    ended ??= error
    for (const { reject } of waiting.values()) reject(ended)
    waiting.clear()
  }
  worker.on('error', fail)
  worker.on('exit', () => fail(new Error('A thread has ended before its work was done.')))
  worker.on('message', (reply) => {
    const asked = waiting.get(reply.position)
    waiting.delete(reply.position)
    if ('result' in reply) asked?.resolve(reply.result)
    else asked?.reject(errorOf(reply))
  })
  return {
    ask: (position, item) => {
      if (ended !== undefined) return Promise.reject(ended)
      const asked = Promise.withResolvers<Result>()
      waiting.set(position, asked)
      worker.postMessage({ position, item })
      return asked.promise
    },
    end: () => worker.terminate(),
  }
}

/** Errors lose their class and their code between threads. */
function errorOf({ message, code, isPublishError }: Exclude<ThreadReply, { result: unknown }>): Error {
  if (isPublishError) return new PublishError(message)
  return code === undefined ? new Error(message) : Object.assign(new Error(message), { code })
}
