import { type ChildProcess, fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { ArticleError, type ParsedArticle, type SourceFile } from '#lib/content/article/parse.ts'
import { ContentError } from '#lib/markdown/content-error.ts'
import { setting } from '#lib/settings.ts'
import type { ParseReply } from './parse-process.ts'

/** Parses files in processes that can be killed. */
export interface ParserPool {
  /** @throws ContentError also for a file that takes too long or too much memory */
  parse: (file: SourceFile) => Promise<ParsedArticle>
  /** Ends the processes. */
  close: () => void
}

interface PoolOptions {
  /** Answers each SourceFile with a ParseReply, and ends with SIGTERM where one takes too much processor time. */
  program?: string
  /** Most processor time for one file, in milliseconds: the program's argument. */
  processorTime?: number
  /** Longest wait for one file, in milliseconds: only for a process that does nothing, which parsing never does. */
  patience?: number
}

/** Heap of a parsing process in MB: with what it holds beside its heap, and the runtime, it stays under 512 MB. */
const maximumHeap = 256

/** Creates a pool of as many processes as there are processors; each is started when it is first needed. */
export function createParserPool(options: PoolOptions = {}): ParserPool {
  const {
    program = path.resolve(import.meta.dirname, 'parse-process.ts'),
    processorTime = 5000,
    patience = 10 * 60 * 1000,
  } = options
  const idle: (ChildProcess | undefined)[] = Array.from({ length: availableParallelism() }, () => undefined)
  const waiting: (() => void)[] = []
  const running = new Set<ChildProcess>()

  const parse = async (file: SourceFile) => {
    while (idle.length === 0) await new Promise<void>((resolve) => waiting.push(resolve))
    let child = idle.pop()
    try {
      child ??= await startProcess(program, processorTime, running)
      const reply = await ask(child, file, { processorTime, patience })
      if ('parsed' in reply) return reply.parsed
      // One that was killed, or has ended, is not asked again.
      if (child.killed || child.exitCode !== null || child.signalCode !== null) child = undefined
      if (reply.readable !== undefined) throw new ArticleError(file.path, reply.problems, reply.readable)
      throw new ContentError(file.path, reply.problems)
    } finally {
      idle.push(child)
      waiting.shift()?.()
    }
  }
  return {
    parse,
    close: () => {
      for (const child of running) child.kill('SIGKILL')
    },
  }
}

const compileCache = { NODE_COMPILE_CACHE: setting('NODE_COMPILE_CACHE') }

/** A process that has loaded its modules, so that only parsing counts against the time of a file. */
async function startProcess(
  program: string,
  processorTime: number,
  running: Set<ChildProcess>,
): Promise<ChildProcess> {
  const child = fork(program, [String(processorTime)], {
    execArgv: [`--max-old-space-size=${maximumHeap}`],
    env: { PATH: setting('PATH') ?? '', NODE_ENV: 'production', ...compileCache },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  running.add(child)
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  child.once('message', () => resolve())
  child.once('error', reject)
  child.once('exit', (code) => {
    running.delete(child)
    reject(new Error(`${program} ended with code ${code} before it was ready.`))
  })
  await promise
  return child
}

async function ask(
  child: ChildProcess,
  file: SourceFile,
  { processorTime, patience }: Required<Pick<PoolOptions, 'processorTime' | 'patience'>>,
): Promise<ParseReply> {
  const { promise, resolve } = Promise.withResolvers<ParseReply>()
  const refuse = (message: string) => resolve({ problems: [{ line: 1, message }] })
  const onExit = () =>
    refuse(
      child.signalCode === 'SIGTERM'
        ? `parsing this file takes more than ${processorTime / 1000} s of processor time. Split it, or simplify its markup.`
        : `parsing this file needs more than ${maximumHeap} MB of memory or ends the parser. Split it, or simplify its markup.`,
    )
  const timer = setTimeout(() => {
    child.kill('SIGKILL')
    refuse(
      `the parser of this file gave no answer for ${patience / 1000} s. Try again, or simplify its markup.`,
    )
  }, patience)
  child.once('message', resolve).once('exit', onExit)
  child.send(file, (error) => error && onExit())
  const reply = await promise
  clearTimeout(timer)
  child.off('message', resolve).off('exit', onExit)
  return reply
}
