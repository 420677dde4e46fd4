import type { NextAdapter } from 'next'
import type { Redirect } from '#lib/publish/release/manifest.ts'

type BuildContext = Parameters<NonNullable<NextAdapter['onBuildComplete']>>[0]
type Route = BuildContext['routing']['beforeMiddleware'][number]

export type { BuildContext }

/**
 * Returns which response headers `next.config.ts` gives a path, names in lower case; a later rule wins over an earlier
 * one. Paths that the same rules are for get the same object.
 */
export function readHeaderRules(routes: readonly Route[]): (path: string) => Record<string, string> {
  const rules = routes.flatMap(({ sourceRegex, headers, status }, index) =>
    status === undefined && headers !== undefined
      ? [{ pattern: new RegExp(sourceRegex), headers, index }]
      : [],
  )
  const known = new Map<string, Record<string, string>>()
  return (path) => {
    const matching = rules.filter(({ pattern }) => pattern.test(path))
    const key = matching.map(({ index }) => index).join()
    const entries = matching.flatMap(({ headers }) => Object.entries(headers))
    const headers =
      known.get(key) ?? Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), value]))
    known.set(key, headers)
    return headers
  }
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
