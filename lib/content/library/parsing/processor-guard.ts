/** The thread that ends its process once that has taken more processor time than the first number it is given. */
import { workerData } from 'node:worker_threads'
import { processorTime } from './processor-limit.ts'

if (workerData instanceof Float64Array) {
  const deadline = workerData
  setInterval(() => {
    if (processorTime() > (deadline[0] ?? Infinity)) process.kill(process.pid, 'SIGTERM')
  }, 50)
}
