import type { Finding } from '../finding.ts'
import { referencesOf } from '../page.ts'
import {
  canonicalOf,
  faultOf,
  followRedirects,
  isNoindex,
  localAddress,
  pagesOf,
  type Site,
} from '../site.ts'

/** Checks that each canonical address answers 200 itself and is a page that names itself canonical. */
export function checkCanonical(site: Site): Finding[] {
  return pagesOf(site).flatMap(({ url: page, page: facts }) => {
    const reference = referencesOf(facts, 'canonical')[0]
    if (!reference || reference.href === '') return []
    const target = localAddress(reference.url, site.origin)
    if (target === undefined) {
      return reference.url
        ? [
            {
              rule: 'canonical-foreign',
              page,
              problem: `${reference.href} is not of ${site.origin}`,
            } as const,
          ]
        : [{ rule: 'canonical-broken', page, problem: `“${reference.href}” is not an address` } as const]
    }
    return target === page ? [] : checkTarget(site, target).map((fault) => ({ ...fault, page }))
  })
}

function checkTarget(site: Site, target: string): Omit<Finding, 'page'>[] {
  const { path, resource } = followRedirects(site, target)
  if (path.length > 1) return [{ rule: 'canonical-broken', problem: `${path.join(' → ')} is a redirect` }]
  const fault = faultOf(resource)
  if (fault !== undefined) return [{ rule: 'canonical-broken', problem: `${target} ${fault}` }]
  if (resource.kind === 'disallowed') {
    return [{ rule: 'canonical-broken', problem: `${target} is forbidden by robots.txt` }]
  }
  if (resource.kind !== 'answer') return []
  if (!resource.page)
    return [{ rule: 'canonical-broken', problem: `${target} is ${resource.type}, not a page` }]
  const next = canonicalOf(site, resource.page)
  if (next !== undefined && next !== target) {
    return [{ rule: 'canonical-inconsistent', problem: `${target} names ${next} as canonical` }]
  }
  if (isNoindex({ url: target, page: resource.page, answer: resource })) {
    return [{ rule: 'canonical-inconsistent', problem: `${target} is noindex` }]
  }
  return []
}
