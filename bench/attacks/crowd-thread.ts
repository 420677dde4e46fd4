/**
 * A thread that opens idle and slow connections and holds them until the server ends them: whoever measures meanwhile
 * has an event loop without them. Tells when all are open, and when all are gone.
 */
import { connect, type Socket } from 'node:net'
import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'

const { port, idle, slow } = z
  .object({ port: z.number(), idle: z.number(), slow: z.number() })
  .parse(workerData)
const clients: ReturnType<typeof open>[] = []
const crowd: Socket[] = []
// As many at a time as the system keeps for the server: of those it drops, only their own end thinks they are there.
while (clients.length < idle + slow) {
  const some = Array.from({ length: 100 }, open)
  clients.push(...some)
  crowd.push(...(await Promise.all(some.map(({ opened }) => opened))))
}
const drips = crowd.slice(0, slow).map(drip)
parentPort?.postMessage('open')
await Promise.all(clients.map(({ closed }) => closed))
for (const timer of drips) clearInterval(timer)
parentPort?.postMessage('gone')

function open(): { opened: Promise<Socket>; closed: Promise<unknown> } {
  const socket = connect(port, '127.0.0.1')
  // Heard from the first moment: on a busy machine the first are gone before the last have come.
  const closed = new Promise((resolve) => socket.on('close', resolve))
  const opened = new Promise<Socket>((resolve, reject) => {
    socket.on('connect', () => resolve(socket)).on('error', reject)
  })
  socket.resume()
  return { opened, closed }
}

function drip(socket: Socket, index: number): NodeJS.Timeout {
  socket.write('GET / HTTP/1.1\r\nX: ')
  // Not all in the same moment.
  return setInterval(() => socket.write('a'), 350 + (index % 100))
}
