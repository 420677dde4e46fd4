import type { Finding } from '../finding.ts'
import { type Page, type Reference, referencesOf } from '../page.ts'
import { canonicalOf, faultOf, followRedirects, localAddress, pagesOf, type Site } from '../site.ts'

/** Checks the groups of language versions: each page lists itself, is listed by all it lists, and has x-default. */
export function checkHreflang(site: Site): Finding[] {
  return pagesOf(site).flatMap(({ url, page }) => {
    const references = referencesOf(page, 'language')
    if (references.length === 0) return []
    const faults = [
      ...checkTags(references),
      ...checkGroup(site, url, page),
      ...checkTargets(site, url, page),
    ]
    return faults.map((fault) => ({ ...fault, page: url }))
  })
}

type Fault = Omit<Finding, 'page'>

function checkTags(references: readonly Reference[]): Fault[] {
  const byTag = Map.groupBy(references, (reference) => (reference.language ?? '').toLowerCase())
  return [...byTag].flatMap(([tag, group]): Fault[] => {
    if (tag !== 'x-default' && !isLanguageTag(tag)) {
      return [{ rule: 'hreflang-invalid', problem: `hreflang="${tag}" is not a language tag` }]
    }
    return group.length > 1
      ? [{ rule: 'hreflang-invalid', problem: `${group.length} × hreflang="${tag}"` }]
      : []
  })
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

function checkGroup(site: Site, url: string, page: Page): Fault[] {
  const references = referencesOf(page, 'language')
  const faults: Fault[] = []
  if (!lists(site, page, namesOf(site, url, page))) {
    const listed = references.map(({ language, href }) => `${language}: ${href}`).join(', ')
    faults.push({ rule: 'hreflang-self', problem: `lists only ${listed}` })
  }
  const hasDefault = references.some(({ language }) => language?.toLowerCase() === 'x-default')
  if (!hasDefault && references.length > 1) {
    const tags = references.map(({ language }) => language).join(', ')
    faults.push({ rule: 'hreflang-default', problem: `languages ${tags}, no x-default` })
  }
  return faults
}

function checkTargets(site: Site, url: string, page: Page): Fault[] {
  return addressesOf(site, page).flatMap((target): Fault[] => {
    const { path, resource } = followRedirects(site, target)
    const fault = path.length > 1 ? 'is a redirect' : faultOf(resource)
    if (fault !== undefined) return [{ rule: 'hreflang-broken', problem: `${path.join(' → ')} ${fault}` }]
    if (resource.kind !== 'answer') return []
    if (resource.page && lists(site, resource.page, namesOf(site, url, page))) return []
    return [{ rule: 'hreflang-return', problem: `${target} does not list this page` }]
  })
}

/** A page goes by its address, and by its canonical one: a section path shares the languages of its article. */
function namesOf(site: Site, url: string, page: Page): string[] {
  const canonical = canonicalOf(site, page)
  return canonical === undefined ? [url] : [url, canonical]
}

function lists(site: Site, page: Page, names: readonly string[]): boolean {
  return addressesOf(site, page).some((address) => names.includes(address))
}

function addressesOf(site: Site, page: Page): string[] {
  const addresses = referencesOf(page, 'language').flatMap(({ url }) => localAddress(url, site.origin) ?? [])
  return [...new Set(addresses)]
}
