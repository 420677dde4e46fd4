import type { Finding } from '../finding.ts'
import { referencesOf } from '../page.ts'
import { faultOf, followRedirects, localAddress, pagesOf, type Site } from '../site.ts'

/** Checks that feeds and other alternate forms answer, with the media type that the link declares. */
export function checkAlternates(site: Site): Finding[] {
  return pagesOf(site).flatMap(({ url: page, page: facts }) =>
    referencesOf(facts, 'alternate').flatMap(({ url, href, type }): Finding[] => {
      if (!url) return [{ rule: 'alternate-broken', page, problem: `“${href}” is not an address` }]
      const address = localAddress(url, site.origin)
      if (address === undefined) return []
      const { path, resource } = followRedirects(site, address)
      const fault = path.length > 1 ? 'is a redirect' : faultOf(resource)
      if (fault !== undefined)
        return [{ rule: 'alternate-broken', page, problem: `${path.join(' → ')} ${fault}` }]
      const declared = type?.split(';', 1)[0]?.trim().toLowerCase()
      if (!declared || resource.kind !== 'answer' || resource.type === declared) return []
      const served = resource.type || 'without a type'
      return [
        { rule: 'alternate-type', page, problem: `${address} is declared ${declared}, served ${served}` },
      ]
    }),
  )
}
