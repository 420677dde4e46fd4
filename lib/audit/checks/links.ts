import { decodeAddress } from '#lib/base/decode-address.ts'
import type { Finding } from '../finding.ts'
import { type Reference, referencesOf } from '../page.ts'
import { type Destination, faultOf, followRedirects, localAddress, pagesOf, type Site } from '../site.ts'
import { hasAnchor } from './anchors.ts'

/** Checks where links and loaded files of every page lead: answer, redirects, content type, anchor. */
export function checkLinks(site: Site): Finding[] {
  return pagesOf(site).flatMap(({ url: page, page: facts }) =>
    referencesOf(facts, 'link', 'file', 'relation').flatMap((reference) =>
      checkReference(site, reference).map((fault) => ({ ...fault, page })),
    ),
  )
}

type Fault = Omit<Finding, 'page'>

function checkReference(site: Site, reference: Reference): Fault[] {
  if (!reference.url) return [{ rule: 'broken-link', problem: `“${reference.href}” is not an address` }]
  const address = localAddress(reference.url, site.origin)
  if (address === undefined) return []
  const destination = followRedirects(site, address)
  const { path, resource } = destination
  if (resource.kind === 'loop') return [{ rule: 'redirect-loop', problem: path.join(' → ') }]
  const fault = faultOf(resource)
  if (fault !== undefined) return [{ rule: 'broken-link', problem: `${path.join(' → ')} ${fault}` }]
  return [...checkPath(path), ...checkType(reference, destination), ...checkFragment(reference, destination)]
}

function checkPath(path: readonly string[]): Fault[] {
  if (path.length < 2) return []
  return [{ rule: path.length > 2 ? 'redirect-chain' : 'link-redirect', problem: path.join(' → ') }]
}

function checkType({ expected }: Reference, { url, resource }: Destination): Fault[] {
  if (expected === undefined || resource.kind !== 'answer' || types[expected].test(resource.type)) return []
  const type = resource.type || 'of no type'
  return [{ rule: 'resource-type', problem: `${url} is ${type}, but is used as ${expected}` }]
}

/** What a browser accepts for each use when the server forbids it to guess (nosniff). */
const types = {
  image: /^image\//,
  style: /^text\/css$/,
  script: /^(text|application)\/(x-)?(java|ecma)script$/,
}

function checkFragment({ kind, url }: Reference, { url: target, hash, resource }: Destination): Fault[] {
  if (kind !== 'link' || resource.kind !== 'answer' || !resource.page) return []
  const fragment = hash || (url?.hash ?? '')
  return hasAnchor(resource.page, fragment)
    ? []
    : [{ rule: 'broken-anchor', problem: `${target} has no place for ${decodeAddress(fragment)}` }]
}
