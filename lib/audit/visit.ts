import type { Client } from '#lib/requests/client.ts'
import type { Limits } from '#lib/requests/limits.ts'
import { type Resource, readAnswer } from './resource.ts'

/** Visits addresses; never throws. */
export type Visit = (url: string) => Promise<Resource>

interface Visited {
  client: Client
  /** Where the site is asked. */
  origin: string
  /** The origin that its pages name as theirs: all URLs taken and given are of it. */
  siteOrigin: string
  limits: Limits
}

/** Creates what visits the addresses of a site. */
export function createVisit({ client, origin, siteOrigin, limits }: Visited): Visit {
  return async (url) => {
    const resource = await client.get(url, (response) => readAnswer(response, url, limits))
    return withSiteOrigin(resource, origin, siteOrigin)
  }
}

/** A server that does not know its public name redirects to the name it was asked by. */
function withSiteOrigin(resource: Resource, origin: string, siteOrigin: string): Resource {
  if (resource.kind !== 'answer' || resource.location?.origin !== origin) return resource
  const { pathname, search, hash } = resource.location
  return { ...resource, location: new URL(pathname + search + hash, siteOrigin) }
}
