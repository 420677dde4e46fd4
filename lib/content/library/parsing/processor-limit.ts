import { Worker } from 'node:worker_threads'

/**
 * Runs work that may take this much processor time, in milliseconds; a process that takes more ends with SIGTERM, even
 * where the work never comes back. What a busy machine does meanwhile does not count.
 */
export function createProcessorLimit(milliseconds: number): <Value>(work: () => Value) => Value {
  const deadline = new Float64Array(new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT)).fill(Infinity)
  // A thread of its own: the one that works is the one that may hang.
  new Worker(new URL('./processor-guard.ts', import.meta.url), { workerData: deadline, execArgv: [] }).unref()
  return (work) => {
    deadline[0] = processorTime() + milliseconds
    try {
      return work()
    } finally {
      deadline[0] = Infinity
    }
  }
}

/** Processor time that this process has taken with all its threads, in milliseconds. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
