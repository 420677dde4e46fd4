import { forbidsIndexing } from '#lib/base/robots-directives.ts'
import { type Page, referencesOf } from './page.ts'
import type { Answer, Resource } from './resource.ts'

/** Everything an audit saw of a site; all addresses are of the site's public origin, without fragment. */
export type Site = {
  origin: string
  /** Address where the crawl began. */
  start: string
  resources: ReadonlyMap<string, Resource>
  /** The addresses of the sitemaps, as written; absent when there is no sitemap. */
  listed?: readonly string[]
  /** Why part of the site was not visited. */
  incomplete?: string
}

/** A page that answered 200, with its address. */
export type SitePage = { url: string; page: Page; answer: Answer }

/** Where an address leads: the addresses passed through, and what the last of them is. */
export type Destination = {
  /** At least one address; the first is the one asked for. */
  path: string[]
  url: string
  /** Fragment that the last redirect with one sets, with `#`; empty when none does. */
  hash: string
  resource: Resource | { kind: 'loop' } | { kind: 'foreign' }
}

/** All pages that answered 200, in order of address. */
export function pagesOf(site: Site): SitePage[] {
  const pages: SitePage[] = []
  for (const [url, answer] of site.resources) {
    if (answer.kind === 'answer' && answer.page) pages.push({ url, page: answer.page, answer })
  }
  return pages.sort((one, other) => (one.url < other.url ? -1 : 1))
}

/** The address that a URL names, for comparing and visiting: without fragment. Absent for other origins. */
export function localAddress(url: URL | undefined, origin: string): string | undefined {
  if (url?.origin !== origin) return undefined
  const { pathname, search } = url
  return `${origin}${pathname}${search}`
}

/** Follows redirects through what was visited, at most as far as browsers do. */
export function followRedirects(site: Site, address: string): Destination {
  const path = [address]
  let hash = ''
  for (let url = address; ; ) {
    const resource = site.resources.get(url) ?? { kind: 'unvisited' }
    if (resource.kind !== 'answer' || !resource.location) return { path, url, hash, resource }
    hash = resource.location.hash || hash
    const next = localAddress(resource.location, site.origin)
    if (next === undefined)
      return { path: [...path, resource.location.href], url, hash, resource: { kind: 'foreign' } }
    if (path.includes(next) || path.length > maxRedirects) {
      return { path: [...path, next], url: next, hash, resource: { kind: 'loop' } }
    }
    path.push(next)
    url = next
  }
}

/** The redirects that browsers follow before they give up (Fetch standard, HTTP-redirect fetch). */
export const maxRedirects = 20

/** The first canonical address that a page states, which may be of another origin; undefined when it states none. */
export function canonicalOf(site: Site, page: Page): string | undefined {
  const url = referencesOf(page, 'canonical')[0]?.url
  return localAddress(url, site.origin) ?? url?.href
}

/** True when robots directives of the page or of its answer forbid indexing. */
export function isNoindex({ page, answer }: SitePage): boolean {
  return [...(page.metas.get('robots') ?? []), answer.robots].some(forbidsIndexing)
}

/** True for a page that search engines may index under its own address. */
export function isIndexable(site: Site, page: SitePage): boolean {
  const canonical = canonicalOf(site, page.page)
  return !isNoindex(page) && (canonical === undefined || canonical === page.url)
}

/** Says in words why a visited address is not a page or file that answers 200; undefined when it is. */
export function faultOf(resource: Destination['resource']): string | undefined {
  switch (resource.kind) {
    case 'answer':
      return resource.status === 200 ? undefined : `answers ${resource.status}`
    case 'failure':
      return resource.reason
    case 'loop':
      return 'is redirected without end'
    // Not visited is not known to be wrong.
    default:
      return undefined
  }
}
