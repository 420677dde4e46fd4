import { setTimeout as sleep } from 'node:timers/promises'
import { causeOf } from '#lib/base/errors.ts'
import { type Limits, userAgent } from './limits.ts'
import { type Resource, readAnswer } from './resource.ts'
import type { Robot } from './robot.ts'
import { fetchRobots } from './robots.ts'

/** A polite client: it spaces its requests, counts them, and stops at the limits. */
export type Client = {
  /** Sends one GET without following redirects and hands the answer on; throws what `fetch` throws. */
  request: <T>(url: string, read: (response: Response) => Promise<T>) => Promise<T>
  /** What robots.txt asks for. */
  robots: Robot
  /** Visits an address; never throws. */
  visit: (url: string) => Promise<Resource>
  /** Requests sent so far. */
  requests: () => number
  /** Why no further address was visited, once a limit was met. */
  stopped: () => string | undefined
}

/**
 * Reads what robots.txt asks for, and creates a client that obeys it, for a site whose pages name themselves by `siteOrigin` but are fetched from `origin`; all URLs
 * it takes and gives are of `siteOrigin`.
 */
export async function openClient(origin: string, siteOrigin: string, limits: Limits): Promise<Client> {
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

  const robots = await fetchRobots((url, read) => send(url, read, limits.delayMs), siteOrigin)
  const delay = Math.max(limits.delayMs, robots.delayMs)

  async function visit(url: string): Promise<Resource> {
    if (!robots.isAllowed(url)) return { kind: 'disallowed' }
    for (let attempt = 1; ; attempt++) {
      if (requests >= limits.maxRequests) stopped ??= `the limit of ${limits.maxRequests} requests was met`
      if (deadline.aborted) stopped ??= `the limit of ${limits.maxSeconds} s was met`
      if (stopped !== undefined) return { kind: 'unvisited' }
      try {
        const resource = await send(url, (response) => readAnswer(response, url, limits), delay)
        return withSiteOrigin(resource, origin, siteOrigin)
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
    robots,
    request: (url, read) => send(url, read, delay),
    visit,
    requests: () => requests,
    stopped: () => stopped,
  }
}

/** A server that does not know its public name redirects to the name it was asked by. */
function withSiteOrigin(resource: Resource, origin: string, siteOrigin: string): Resource {
  if (resource.kind !== 'answer' || resource.location?.origin !== origin) return resource
  const { pathname, search, hash } = resource.location
  return { ...resource, location: new URL(pathname + search + hash, siteOrigin) }
}
