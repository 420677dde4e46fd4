import { Refusal } from '#lib/base/errors.ts'
import type { Client } from '#lib/requests/client.ts'
import type { Resource } from './resource.ts'
import { faultOf, followRedirects, localAddress, maxRedirects, type Site } from './site.ts'
import type { Visit } from './visit.ts'

interface CrawlOptions {
  client: Client
  visit: Visit
  origin: string
  /** Address where the crawl begins. */
  start: string
  /** Addresses of the sitemaps, if there are any. */
  listed: readonly string[] | undefined
  /** Visits under way at once. */
  concurrency: number
}

type Queued = { url: string; redirects: number }

/**
 * Visits the start, the listed addresses and everything of the same origin that these pages refer to, breadth
 * first. Throws `Refusal` when the start is not a page.
 */
export async function crawl(options: CrawlOptions): Promise<Site> {
  const { client, origin, start, listed, concurrency } = options
  const resources = new Map<string, Resource>()
  const queue: Queued[] = []
  const seen = new Set<string>()
  const enqueue = (url: URL | undefined, redirects = 0) => {
    const address = localAddress(url, origin)
    if (address === undefined || seen.has(address) || redirects > maxRedirects) return
    seen.add(address)
    queue.push({ url: address, redirects })
  }

  const visit = async ({ url, redirects }: Queued) => {
    const resource = await options.visit(url)
    resources.set(url, resource)
    if (resource.kind !== 'answer') return
    enqueue(resource.location, redirects + 1)
    for (const reference of resource.page?.references ?? []) {
      if (reference.kind !== 'form') enqueue(reference.url)
    }
  }

  seen.add(start)
  await visit({ url: start, redirects: 0 })
  requireAnswer(start, resources.get(start))
  for (const url of listed ?? []) if (URL.canParse(url)) enqueue(new URL(url))
  enqueue(new URL(missingPath, origin))
  await drain(queue, concurrency, visit)
  const stopped = client.stopped()
  const site: Site = { origin, start, resources }
  if (listed) site.listed = listed
  if (stopped !== undefined) site.incomplete = stopped
  requirePage(site)
  return site
}

/** A path that no site has: it shows how unknown addresses are answered. */
export const missingPath = '/site-audit-looks-for-a-missing-page/'

async function drain<T>(
  queue: readonly T[],
  concurrency: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const active = new Set<Promise<void>>()
  for (let next = 0; next < queue.length || active.size > 0; ) {
    const item = queue[next]
    if (item !== undefined && active.size < concurrency) {
      next++
      const task = work(item).finally(() => active.delete(task))
      active.add(task)
    } else {
      await Promise.race(active)
    }
  }
}

function requireAnswer(start: string, resource: Resource | undefined): void {
  if (resource?.kind === 'disallowed') {
    throw new Refusal(`robots.txt forbids the visit of ${start}; allow it, or start elsewhere.`)
  }
  if (resource?.kind === 'failure') throw new Refusal(`${start} ${resource.reason}.`)
}

function requirePage(site: Site): void {
  const { path, resource } = followRedirects(site, site.start)
  if (resource.kind === 'answer' && resource.page) return
  const what =
    faultOf(resource) ??
    (resource.kind === 'answer'
      ? `is ${resource.type || 'of no type'}, not an HTML page`
      : 'leads to no page that may be visited')
  throw new Refusal(`${path.join(' → ')} ${what}; nothing can be audited.`)
}
