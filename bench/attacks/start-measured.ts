import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { z } from 'zod'

/** What a server says of itself. */
export interface Vitals {
  /** Bytes in use after everything that can be freed has been. */
  heap: number
  connections: number
  release: string
}

/** The server of the site in a process of its own. */
export interface MeasuredServer {
  port: number
  vitals(): Promise<Vitals>
  hasEnded(): boolean
  end(): Promise<void>
}

/** Serves the release that `dist` leads to, on a free port of this machine only. */
export async function startMeasured(dist: string): Promise<MeasuredServer> {
  const child = fork(path.join(import.meta.dirname, 'program.ts'), [dist], { execArgv: ['--expose-gc'] })
  const [first] = await Promise.race([once(child, 'message'), once(child, 'exit')])
  const { port } = z.object({ port: z.number() }).parse(first)
  return {
    port,
    async vitals() {
      const answer = once(child, 'message')
      child.send('vitals')
      const [vitals] = await answer
      return z.object({ heap: z.number(), connections: z.number(), release: z.string() }).parse(vitals)
    },
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    async end() {
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
  }
}
