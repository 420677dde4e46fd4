/** What a thread runs: the module named by its data, for each item that it is sent. See threads.ts. */
import { parentPort, workerData } from 'node:worker_threads'
import { codeOf, messageOf, PublishError } from './errors.ts'
import type { ThreadReply } from './threads.ts'

const { run } = await import(workerData)

parentPort?.on('message', ({ position, item }) => parentPort?.postMessage(reply(position, item)))

function reply(position: number, item: unknown): ThreadReply {
  try {
    return { position, result: run(item) }
  } catch (error) {
    const isPublishError = error instanceof PublishError
    return { position, message: messageOf(error), code: codeOf(error), isPublishError }
  }
}
