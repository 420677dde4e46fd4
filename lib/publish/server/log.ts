/** One answered request. */
export type AccessEntry = {
  method: string
  /** Request target, cut at 1,000 characters. */
  path: string
  status: number
  /** Length of the body sent. */
  bytes: number
  /** Milliseconds from the complete request head to the answer being handed to the system. */
  ms: number
  /** Content coding of the body. */
  encoding: string
  /** Address of the client; only written when the log was asked to. */
  ip: string | undefined
}

/** Where the server reports to. */
export type Log = {
  access(entry: AccessEntry): void
  event(level: 'info' | 'error', message: string, details?: Record<string, string>): void
  /** Writes what is still collected. */
  flush(): void
}

/** Options of a log of JSON lines. */
export type LogOptions = {
  /** Receives whole lines; returns false while it cannot take more, as streams do. */
  stream: { write(text: string): boolean; once(event: 'drain', listener: () => void): unknown }
  /** Whether answered requests are logged; events always are. */
  access: boolean
  /** Whether the client's address is logged. */
  ip: boolean
}

/**
 * Returns a log that writes JSON lines in batches, at most 200 ms late. When the reader of the stream is too
 * slow, access entries are left out rather than collected without limit; how many is reported once it has
 * caught up.
 */
export function createLog({ stream, access, ip }: LogOptions): Log {
  let lines = ''
  let left = 0
  let blocked = false
  let timer: NodeJS.Timeout | undefined

  function flush() {
    clearTimeout(timer)
    timer = undefined
    if (lines === '' || blocked) return
    const text = lines
    lines = ''
    if (stream.write(text)) return
    blocked = true
    stream.once('drain', () => {
      blocked = false
      if (left > 0) event('error', `The log could not keep up: ${left} access entries were left out.`)
      left = 0
      flush()
    })
  }

  function add(line: string) {
    lines += `${line}\n`
    if (lines.length > batchLength) flush()
    else timer ??= setTimeout(flush, 200).unref()
  }

  function event(level: 'info' | 'error', message: string, details: Record<string, string> = {}) {
    add(JSON.stringify({ time: new Date().toISOString(), level, message, ...details }))
  }

  return {
    access(entry) {
      if (!access) return
      if (blocked && lines.length > batchLength) left += 1
      else add(accessLine(entry, ip))
    },
    event,
    flush,
  }
}

/** A log that keeps nothing. */
export const silentLog: Log = { access() {}, event() {}, flush() {} }

const batchLength = 64 * 1024

function accessLine({ method, path, status, bytes, ms, encoding, ip }: AccessEntry, withIp: boolean): string {
  const entry = {
    time: new Date().toISOString(),
    method,
    path: path.slice(0, 1000),
    status,
    bytes,
    ms: round(ms),
    encoding,
  }
  return JSON.stringify(withIp ? { ...entry, ip } : entry)
}

function round(ms: number): number {
  return Math.round(ms * 1000) / 1000
}
