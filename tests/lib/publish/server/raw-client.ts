import { connect } from 'node:net'

/** An answer as it came over the wire. */
export type RawResponse = {
  status: number
  /** Bytes before the body. */
  headBytes: number
  /** Values by lower-case name; those of repeated headers in order. */
  headers: Record<string, string[]>
  body: Buffer
}

/**
 * Sends bytes to a server on this machine and returns all it answers until it closes the connection, which is to
 * be asked for in them, or by `halfClose`; undefined when it answers nothing.
 */
export async function sendRaw(
  port: number,
  bytes: string | Uint8Array,
  { halfClose = false } = {},
): Promise<RawResponse | undefined> {
  const received = await new Promise<Buffer>((resolve, reject) => {
    const chunks: Buffer[] = []
    const socket = connect(port, '127.0.0.1', () => (halfClose ? socket.end(bytes) : socket.write(bytes)))
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.on('error', (error) => {
      // A server may close while we still send; what it said before counts.
      if (chunks.length === 0) reject(error)
    })
    socket.on('close', () => resolve(Buffer.concat(chunks)))
  })
  return received.length === 0 ? undefined : parseResponse(received)
}

/** Returns the first final answer in the bytes; everything behind its head is its body. */
export function parseResponse(received: Buffer): RawResponse {
  const interim = received.toString('latin1').match(/^HTTP\/1\.1 1\d\d .*?\r\n\r\n/s)?.[0] ?? ''
  const bytes = received.subarray(interim.length)
  const end = bytes.indexOf('\r\n\r\n')
  const [statusLine = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n')
  const headers: Record<string, string[]> = {}
  for (const line of lines) {
    const [, name = '', value = ''] = line.match(/^([^:]+):[ \t]*(.*)$/s) ?? []
    const key = name.toLowerCase()
    headers[key] = [...(headers[key] ?? []), value]
  }
  return {
    status: Number(statusLine.split(' ')[1]),
    headBytes: interim.length + end + 4,
    headers,
    body: bytes.subarray(end + 4),
  }
}
