import type { NextAdapter } from 'next'
import type { Redirect } from '#lib/publish/release/manifest.ts'

type BuildContext = Parameters<NonNullable<NextAdapter['onBuildComplete']>>[0]
type Route = BuildContext['routing']['beforeMiddleware'][number]

export type { BuildContext }

/** Response headers that `next.config.ts` gives a path, names in lower case; a later rule wins over an earlier one. */
export function headersFor(routes: readonly Route[], path: string): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const { sourceRegex, headers: own, status } of routes) {
    if (status !== undefined || own === undefined || !new RegExp(sourceRegex).test(path)) continue
    for (const [name, value] of Object.entries(own)) headers[name.toLowerCase()] = value
  }
  return headers
}

/**
 * The redirects of `next.config.ts`, each from one exact path.
 * @throws Error for a redirect with a pattern, which not every host can follow
 */
export function exactRedirects(routes: readonly Route[]): Redirect[] {
  return routes.flatMap(({ source = '', status, headers, ...route }) => {
    // Next's own rules add and remove trailing slashes; the servers do that themselves.
    if (status === undefined || ('priority' in route && route.priority)) return []
    if (/[:*()]/.test(source))
      throw new Error(`redirect from ${source}: only exact paths can be redirected on every host.`)
    const to = headers?.Location ?? ''
    return [{ from: source, to, status: status === 307 || status === 302 ? 307 : 308 }]
  })
}
