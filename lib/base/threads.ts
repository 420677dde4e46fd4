import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { parentPort, Worker, workerData } from 'node:worker_threads'
import { codeOf, messageOf, Refusal } from './errors.ts'
import { forEachLimit } from './for-each-limit.ts'

/** A function, which may promise its result, whose calls can be spread over threads. */
export interface ThreadTask<Item, Result> {
  (item: Item): Result
  /**
   * The results for all items, in their order: in as many threads as there are processors, or in this one where threads
   * would take longer to start than to help. After a failure no further item is begun; it is thrown once nothing is
   * running any more.
   */
  all(items: readonly Item[], threads?: number): Promise<Awaited<Result>[]>
}

/**
 * Makes a function a task for threads: `export const task = threadTask(import.meta.url, …)`, one a module. Each thread
 * loads that module again and finds here that it is to work. Items and results are cloned on their way.
 */
export function threadTask<Item, Result>(
  module: string,
  run: (item: Item) => Result,
): ThreadTask<Item, Result> {
  if (workerData === module)
    parentPort?.on('message', async (item) => parentPort?.postMessage(await replyTo(run, item)))
  const all = async (
    items: readonly Item[],
    threads = items.length < fewest ? 0 : availableParallelism(),
  ): Promise<Awaited<Result>[]> => {
    const results: Awaited<Result>[] = []
    if (threads === 0) {
      for (const item of items) results.push(await run(item))
      return results
    }
    const workers = Array.from({ length: threads }, () => startWorker<Item, Awaited<Result>>(module))
    const idle = [...workers]
    try {
      await forEachLimit(items.entries(), threads, async ([position, item]) => {
        const worker = idle.pop()
        if (worker === undefined) throw new Error('There are more items under way than threads.')
        results[position] = await worker.ask(item)
        idle.push(worker)
      })
      return results
    } finally {
      await Promise.all(workers.map(({ end }) => end()))
    }
  }
  return Object.assign((item: Item) => run(item), { all })
}

/** A thread takes a quarter of a second to load what it runs. */
const fewest = 16

/** What a thread sends back. Errors lose their class and their code on the way. */
type Reply<Result> =
  | { isDone: true; result: Result }
  | { isDone: false; message: string; code: string | undefined; isRefusal: boolean }

async function replyTo<Item, Result>(
  run: (item: Item) => Result,
  item: Item,
): Promise<Reply<Awaited<Result>>> {
  try {
    return { isDone: true, result: await run(item) }
  } catch (error) {
    return {
      isDone: false,
      message: messageOf(error),
      code: codeOf(error),
      isRefusal: error instanceof Refusal,
    }
  }
}

function startWorker<Item, Result>(module: string) {
  const worker = new Worker(new URL(module), { workerData: module })
  const ended = once(worker, 'exit').then(() => {
    throw new Error('A thread has ended before its work was done.')
  })
  ended.catch(() => undefined)
  return {
    async ask(item: Item): Promise<Result> {
      worker.postMessage(item)
      const [message] = await Promise.race([once(worker, 'message'), ended])
      const reply: Reply<Result> = message
      if (reply.isDone) return reply.result
      if (reply.isRefusal) throw new Refusal(reply.message)
      throw Object.assign(new Error(reply.message), reply.code && { code: reply.code })
    },
    end: () => worker.terminate(),
  }
}
