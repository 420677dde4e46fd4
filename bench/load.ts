import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { quantile } from './quantile.ts'

/** What a load test found. */
export interface Load {
  /** Answers a second. */
  rate: number
  /** Milliseconds within which 99 of 100 answers were complete. */
  p99: number
  /** Requests that got no answer or one that is not 2xx. */
  errors: number
  requests: number
}

/** As many requests as the server takes, on so many connections (wrk). */
export async function loadFully(url: string, connections: number, seconds: number): Promise<Load> {
  const output = await run('wrk', [
    '-t1',
    `-c${connections}`,
    `-d${seconds}s`,
    '--latency',
    ...header('-H'),
    url,
  ])
  const errors = [...output.matchAll(/(?:connect|read|write|timeout) (\d+)|Non-2xx or 3xx responses: (\d+)/g)]
  return {
    rate: Number(output.match(/Requests\/sec:\s+([\d.]+)/)?.[1]),
    p99: milliseconds(output.match(/99%\s+([\d.]+\w+)/)?.[1] ?? ''),
    errors: errors.reduce((sum, [, socket = '0', status = '0']) => sum + Number(socket) + Number(status), 0),
    requests: Number(output.match(/(\d+) requests in/)?.[1]),
  }
}

/**
 * A rate of requests, whatever the server takes, on so many connections (h2load, HTTP/1.1). A connection that waits
 * for an answer sends nothing meanwhile: a server that cannot keep up shows in the rate and in p99.
 */
export async function loadAtRate(
  url: string,
  rate: number,
  connections: number,
  seconds: number,
): Promise<Load> {
  const folder = await mkdtemp(path.join(tmpdir(), 'load-'))
  const log = path.join(folder, 'log')
  const clients = Math.min(connections, Math.max(1, Math.floor(rate)))
  try {
    const pace = String(Math.max(1, Math.round(rate / clients)))
    const options = [
      '--h1',
      '-c',
      String(clients),
      '-D',
      String(seconds),
      `--rps=${pace}`,
      `--log-file=${log}`,
    ]
    const output = await run('h2load', [...options, ...header('-H'), url])
    const lines = (await readFile(log, 'utf8'))
      .trim()
      .split('\n')
      .map((line) => line.split('\t').map(Number))
    const times = lines.map(([, , microseconds = 0]) => microseconds / 1000)
    if (times.length === 0) throw new Error(`h2load: ${output}`)
    const found = output.match(/(\d+) failed, (\d+) errored, (\d+) timeout/) ?? []
    const [failed, errored, timeout] = [found[1] ?? '0', found[2] ?? '0', found[3] ?? '0']
    const unwanted = lines.filter(([, status = -1]) => status < 200 || status >= 300).length
    return {
      rate: lines.length / seconds,
      p99: quantile(times, 0.99),
      errors: Math.max(Number(failed), Number(errored), unwanted) + Number(timeout),
      requests: lines.length,
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** The coding that all of the servers know. */
function header(option: string): string[] {
  return [option, 'Accept-Encoding: gzip']
}

function milliseconds(text: string): number {
  const [, number, unit] = text.match(/^([\d.]+)(us|ms|s)$/) ?? []
  return Number(number) * (unit === 'us' ? 0.001 : unit === 's' ? 1000 : 1)
}

/** Milliseconds after which a program of a few seconds is ended. */
const longest = 12_000

function run(command: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { timeout: longest, killSignal: 'SIGKILL' } as const
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text))
    child.on('error', reject)
    // h2load may wait for ever, its work done and logged, for a connection that the server has closed.
    const isDone = () => output.includes('Main benchmark duration is over')
    child.on('close', (status) =>
      status === 0 || (status === null && isDone())
        ? resolve(output)
        : reject(new Error(`${command}: ${output}`)),
    )
  })
}
