import type { IncomingMessage } from 'node:http'
import { answerResource } from '#lib/publish/server/negotiation/conditional.ts'
import { type Answer, redirectAnswer } from './answer.ts'
import { selectForm } from './resource.ts'
import type { Site } from './site.ts'
import { resolveTarget } from './target.ts'

/** Returns the answer to a request; reads nothing and sends nothing. */
export function answerRequest(site: Site, request: IncomingMessage): Answer {
  const { method = 'GET', url = '', headers } = request
  if (!hasOneHost(request)) return { ...site.error(400), close: true }
  if (method !== 'GET' && method !== 'HEAD') return site.error(405)
  const known = site.resources.get(url)
  if (known) return answerResource(site, selectForm(known, headers.accept), headers, method)
  if (url === healthPath) return site.health
  const destination = resolveTarget(site, url)
  switch (destination.type) {
    case 'resource':
      return answerResource(site, selectForm(destination.resource, headers.accept), headers, method)
    case 'redirect':
      return redirectAnswer(site.common, destination.status, destination.location)
    case 'missing':
      return answerResource(site, site.notFound, headers, method)
    case 'malformed':
      return site.error(400)
  }
}

const healthPath = '/healthz'

/** RFC 9112 §3.2: exactly one valid Host header, which only HTTP/1.0 may leave out. */
function hasOneHost(request: IncomingMessage): boolean {
  const { rawHeaders } = request
  let host: string | undefined
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]
    if (name?.length !== 4 || name.toLowerCase() !== 'host') continue
    if (host !== undefined) return false
    host = rawHeaders[index + 1]
  }
  return host === undefined ? request.httpVersionMinor === 0 : validHost.test(host)
}

// Registered name, IPv4 or bracketed IP literal, and a port (RFC 3986 §3.2.2).
const validHost = /^(?:\[[0-9a-z:.]+\]|[\w.~%!$&'()*+,;=-]*)(?::\d*)?$/i
