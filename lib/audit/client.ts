import { setTimeout as sleep } from 'node:timers/promises'
import { causeOf } from '#lib/base/errors.ts'
import { type Limits, userAgent } from './limits.ts'
import { type Resource, readAnswer } from './resource.ts'
import type { Robot } from './robot.ts'

/** A polite client: it spaces its requests, counts them, and stops at the limits. */
export type Client = {
  /** Sends one GET without following redirects and hands the answer on; throws what `fetch` throws. */
  request: <T>(url: string, read: (response: Response) => Promise<T>) => Promise<T>
  /** Visits an address; never throws. */
  visit: (url: string) => Promise<Resource>
  /** Obeys these rules from now on. */
  obey: (robots: Robot) => void
  /** Requests sent so far. */
  requests: () => number
  /** Why no further address was visited, once a limit was met. */
  stopped: () => string | undefined
}

/**
 * Creates a client for a site whose pages name themselves by `siteOrigin` but are fetched from `origin`; all URLs
 * it takes and gives are of `siteOrigin`.
 */
export function createClient(origin: string, siteOrigin: string, limits: Limits): Client {
  const deadline = AbortSignal.timeout(limits.maxSeconds * 1000)
  let robots: Robot | undefined
  let requests = 0
  let nextStart = 0
  let stopped: string | undefined

  async function pace(): Promise<void> {
    const delay = Math.max(limits.delayMs, robots?.delayMs ?? 0)
    const now = performance.now()
    const start = Math.max(now, nextStart)
    nextStart = start + delay
    if (start > now) await sleep(start - now, undefined, { signal: deadline })
  }

  async function request<T>(url: string, read: (response: Response) => Promise<T>): Promise<T> {
    // Counted before the wait, so that requests that wait at the same time do not pass the limit together.
    requests++
    await pace()
    const { pathname, search } = new URL(url)
    const response = await fetch(new URL(pathname + search, origin), {
      redirect: 'manual',
      headers: { 'user-agent': userAgent },
      signal: AbortSignal.any([deadline, AbortSignal.timeout(limits.timeoutMs)]),
    })
    return read(response)
  }

  async function visit(url: string): Promise<Resource> {
    if (robots && !robots.isAllowed(url)) return { kind: 'disallowed' }
    for (let attempt = 1; ; attempt++) {
      if (requests >= limits.maxRequests) stopped ??= `the limit of ${limits.maxRequests} requests was met`
      if (deadline.aborted) stopped ??= `the limit of ${limits.maxSeconds} s was met`
      if (stopped !== undefined) return { kind: 'unvisited' }
      try {
        const resource = await request(url, (response) => readAnswer(response, url, limits))
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
    request,
    visit,
    obey: (rules) => {
      robots = rules
    },
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
