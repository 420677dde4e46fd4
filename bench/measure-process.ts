import { execFileSync, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { environment } from '#lib/settings.ts'

/** What a program and everything it started have cost. */
export interface ProcessCost {
  status: number
  /** Wall time in seconds. */
  seconds: number
  /** Processor time of all processes and threads, in seconds. */
  cpuSeconds: number
  /** Largest sum of memory, in bytes: what each process has for itself, and once the most that one shares with others. */
  peakBytes: number
  output: string
  /** What it had cost when it wrote a line, for every line of its standard output. */
  lines: { text: string; seconds: number; cpuSeconds: number }[]
}

/** Runs a program to its end, or for at most `limit` seconds, and measures it and its descendants (Linux). */
export async function measureProcess(
  command: readonly [string, ...string[]],
  options: { cwd: string; env: NodeJS.ProcessEnv; limit: number },
): Promise<ProcessCost> {
  const [program, ...args] = command
  const started = performance.now()
  const child = spawn(program, args, { cwd: options.cwd, env: options.env, detached: true })
  const cpuOf = new Map<number, number>()
  const lines: ProcessCost['lines'] = []
  let peakBytes = 0
  let output = ''
  const seconds = () => (performance.now() - started) / 1000
  const cpuSeconds = () => [...cpuOf.values()].reduce((sum, each) => sum + each, 0)
  const sample = () => {
    const samples = descendants(child.pid ?? -1)
    for (const { pid, cpuSeconds } of samples) cpuOf.set(pid, cpuSeconds)
    const shared = Math.max(0, ...samples.map(({ sharedBytes }) => sharedBytes))
    peakBytes = Math.max(
      peakBytes,
      samples.reduce((sum, { ownBytes }) => sum + ownBytes, shared),
    )
  }
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text))
  child.stdout.on('data', (data) => {
    sample()
    for (const text of String(data).trim().split('\n'))
      lines.push({ text, seconds: seconds(), cpuSeconds: cpuSeconds() })
  })
  const sampler = setInterval(sample, 150)
  // The group: a program that is stopped for its time must not leave its workers behind.
  const stop = () => child.pid && process.kill(-child.pid, 'SIGKILL')
  const timer = setTimeout(stop, options.limit * 1000)
  const interrupt = () => {
    stop()
    process.exit(1)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupt)
  const status = await new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
  clearInterval(sampler)
  clearTimeout(timer)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, interrupt)
  return { status, seconds: seconds(), cpuSeconds: cpuSeconds(), peakBytes, output, lines }
}

/** Builds a copy of the project with these articles, for at most `limit` seconds, and measures that. */
export function measureBuild(project: string, content: string, limit: number): Promise<ProcessCost> {
  return measureProcess([process.execPath, '--conditions=react-server', 'scripts/build.ts'], {
    cwd: project,
    env: { ...environment, CONTENT_DIR: content, NODE_ENV: 'production' },
    limit,
  })
}

/** Runs a program of a copy of the project to its end, with these articles. */
export function runProgram(program: string, project: string, content: string): void {
  execFileSync(process.execPath, ['--conditions=react-server', program], {
    cwd: project,
    env: { ...environment, CONTENT_DIR: content },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

interface Sample {
  pid: number
  parent: number
  cpuSeconds: number
  ownBytes: number
  /** Of files, the program itself among them. */
  sharedBytes: number
}

const ticksPerSecond = 100
const pageBytes = 4096

function descendants(root: number): Sample[] {
  const samples = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? readSample(Number(name)) : []))
  const wanted = new Set([root])
  // Children have no smaller generation than their parents, but pids may wrap around: repeat until nothing is new.
  for (let size = 0; size !== wanted.size; ) {
    size = wanted.size
    for (const { pid, parent } of samples) if (wanted.has(parent)) wanted.add(pid)
  }
  return samples.filter(({ pid }) => wanted.has(pid))
}

/** Fields of /proc/<pid>/stat behind the name in parentheses, and of /proc/<pid>/statm; see proc(5). */
function readSample(pid: number): Sample[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const number = (index: number) => Number(fields[index])
    const [, resident = 0, shared = 0] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ').map(Number)
    return [
      {
        pid,
        parent: number(1),
        cpuSeconds: (number(11) + number(12)) / ticksPerSecond,
        ownBytes: (resident - shared) * pageBytes,
        sharedBytes: shared * pageBytes,
      },
    ]
  } catch {
    // It has ended meanwhile.
    return []
  }
}
