import { setTimeout as sleep } from 'node:timers/promises'
import { causeOf } from '#lib/base/errors.ts'
import type { Limits } from './limits.ts'
import type { Robot } from './robot.ts'
import { fetchRobots } from './robots.ts'

/** Why there is no answer to a question. */
export type NoAnswer = { kind: 'failure'; reason: string } | { kind: 'disallowed' } | { kind: 'unvisited' }

/** A polite client: it spaces its requests, counts them, and stops at the limits. */
export type Client = {
  /** How it names itself, in requests and to robots.txt. */
  userAgent: string
  /** Sends one GET without following redirects and hands the answer on; throws what `fetch` throws. */
  request: <T>(url: string, read: (response: Response) => Promise<T>) => Promise<T>
  /** What robots.txt asks for. */
  robots: Robot
  /** The same as far as the rules and the limits allow it, a second time when the connection breaks; never throws. */
  get: <T>(url: string, read: (response: Response) => Promise<T>) => Promise<T | NoAnswer>
  /** Requests sent so far. */
  requests: () => number
  /** Why no further address was visited, once a limit was met. */
  stopped: () => string | undefined
}

/** What a client asks, and how. */
interface ClientOptions {
  /** Where the site is asked. */
  origin: string
  /** The origin that its pages name as theirs: all URLs taken are of it. */
  siteOrigin: string
  userAgent: string
  limits: Limits
}

/** Reads what robots.txt asks for, and creates a client that obeys it. */
export async function openClient(options: ClientOptions): Promise<Client> {
  const { origin, siteOrigin, userAgent, limits } = options
  const deadline = AbortSignal.timeout(limits.maxSeconds * 1000)
  let requests = 0
  let nextStart = 0
  let stopped: string | undefined

  async function pace(delay: number): Promise<void> {
    const now = performance.now()
    const start = Math.max(now, nextStart)
    nextStart = start + delay
    if (start > now) await sleep(start - now, undefined, { signal: deadline })
  }

  async function send<T>(url: string, read: (response: Response) => Promise<T>, delay: number): Promise<T> {
    // Counted before the wait, so that requests that wait at the same time do not pass the limit together.
    requests++
    await pace(delay)
    const { pathname, search } = new URL(url)
    const response = await fetch(new URL(pathname + search, origin), {
      redirect: 'manual',
      headers: { 'user-agent': userAgent },
      signal: AbortSignal.any([deadline, AbortSignal.timeout(limits.timeoutMs)]),
    })
    return read(response)
  }

  const robots = await fetchRobots((url, read) => send(url, read, limits.delayMs), siteOrigin, userAgent)
  const delay = Math.max(limits.delayMs, robots.delayMs)

  async function get<T>(url: string, read: (response: Response) => Promise<T>): Promise<T | NoAnswer> {
    if (!robots.isAllowed(url)) return { kind: 'disallowed' }
    for (let attempt = 1; ; attempt++) {
      if (requests >= limits.maxRequests) stopped ??= `the limit of ${limits.maxRequests} requests was met`
      if (deadline.aborted) stopped ??= `the limit of ${limits.maxSeconds} s was met`
      if (stopped !== undefined) return { kind: 'unvisited' }
      try {
        return await send(url, read, delay)
      } catch (error) {
        if (deadline.aborted) continue
        const timedOut = error instanceof DOMException && error.name === 'TimeoutError'
        if (timedOut)
          return { kind: 'failure', reason: `gives no whole answer within ${limits.timeoutMs / 1000} s` }
        // A connection that breaks may be chance; a second one is not.
        if (attempt > 1) return { kind: 'failure', reason: `breaks off: ${causeOf(error)}` }
      }
    }
  }

  return {
    userAgent,
    robots,
    request: (url, read) => send(url, read, delay),
    get,
    requests: () => requests,
    stopped: () => stopped,
  }
}
