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
   * running any more. Of very many items a thread is given some at a time: a message takes as long as opening a file.
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
    parentPort?.on('message', async (items) => parentPort?.postMessage(await replyTo(run, items)))
  const all = async (
    items: readonly Item[],
    threads = items.length < fewest ? 0 : availableParallelism(),
  ): Promise<Awaited<Result>[]> => {
    if (threads === 0) return runEach(run, items)
    const results: Awaited<Result>[][] = []
    const workers = Array.from({ length: threads }, () => startWorker<Item, Awaited<Result>>(module))
    const idle = [...workers]
    try {
      await forEachLimit(divide(items, threads).entries(), threads, async ([position, part]) => {
        const worker = idle.pop()
        if (worker === undefined) throw new Error('There are more items under way than threads.')
        results[position] = await worker.ask(part)
        idle.push(worker)
      })
      return results.flat()
    } finally {
      await Promise.all(workers.map(({ end }) => end()))
    }
  }
  return Object.assign((item: Item) => run(item), { all })
}

/** A thread takes a quarter of a second to load what it runs. */
const fewest = 16

async function runEach<Item, Result>(
  run: (item: Item) => Result,
  items: readonly Item[],
): Promise<Awaited<Result>[]> {
  const results: Awaited<Result>[] = []
  for (const item of items) results.push(await run(item))
  return results
}

/** So many parts that no thread has nothing to do for long while another one works at its last. */
function divide<Item>(items: readonly Item[], threads: number): Item[][] {
  const size = Math.min(100, Math.ceil(items.length / (64 * threads)))
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}

/** What a thread sends back. Errors lose their class and their code on the way. */
type Reply<Result> =
  | { isDone: true; results: Result[] }
  | { isDone: false; message: string; code: string | undefined; isRefusal: boolean }

async function replyTo<Item, Result>(
  run: (item: Item) => Result,
  items: readonly Item[],
): Promise<Reply<Awaited<Result>>> {
  try {
    return { isDone: true, results: await runEach(run, items) }
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
    async ask(items: readonly Item[]): Promise<Result[]> {
      worker.postMessage(items)
      const [message] = await Promise.race([once(worker, 'message'), ended])
      const reply: Reply<Result> = message
      if (reply.isDone) return reply.results
      if (reply.isRefusal) throw new Refusal(reply.message)
      throw Object.assign(new Error(reply.message), reply.code && { code: reply.code })
    },
    end: () => worker.terminate(),
  }
}
