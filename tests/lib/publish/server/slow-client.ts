import { connect } from 'node:net'

/** Clients that keep a connection without making good use of it, and what they send, piece by piece. */
export const slowClients = {
  'says nothing': [''],
  'sends a head byte by byte': ['GET / HTTP/1.1\r\nX: ', ...'a'.repeat(1000)],
  'sends a body byte by byte': [
    'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 500\r\n\r\n',
    ...'a'.repeat(400),
  ],
  'stops in the middle of a head': ['GET / HTTP/1.1\r\nHo'],
  'keeps its connection after an answer': ['GET / HTTP/1.1\r\nHost: a\r\n\r\n'],
} satisfies Record<string, string[]>

/**
 * Sends a piece each 40 ms to a port of this machine until the server ends the connection; returns what that sent. With
 * `deaf` it reads none of it.
 */
export async function sendSlowly(
  port: number,
  pieces: readonly string[],
  { deaf = false } = {},
): Promise<Buffer> {
  const received: Buffer[] = []
  await new Promise<void>((resolve) => {
    const socket = connect(port, '127.0.0.1')
    let next = 0
    const drip = setInterval(() => socket.write(pieces[next++] ?? ''), 40)
    if (!deaf) socket.on('data', (chunk) => received.push(chunk))
    socket.on('error', () => undefined)
    socket.on('close', () => {
      clearInterval(drip)
      resolve()
    })
  })
  return Buffer.concat(received)
}
