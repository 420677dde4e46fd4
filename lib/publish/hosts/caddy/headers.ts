import { editionKinds, type FileRules, type HostSource } from '#lib/publish/hosts/file-rules.ts'
import { escapePattern } from '#lib/publish/hosts/quote.ts'
import { varyOf } from '#lib/publish/release/markdown-form.ts'
import { isCompressible } from '#lib/publish/release/storage/compress.ts'
import { caddyPattern, caddyQuote, indent } from './quote.ts'

/** Blocks that set the headers of the published files, by exact path where one differs from its kind. */
export function fileHeaders({ headers }: HostSource, { groups, kinds, exceptions }: FileRules): string[] {
  const exact = Map.groupBy(exceptions, ([, group]) => group)
  const ofKind = Map.groupBy(kinds, ([, group]) => group)
  const block = (name: string, pattern: string, group: number) => {
    const own = groups[group] ?? {}
    const type = own['content-type'] ?? ''
    const value = varyOf(type, isCompressible(type))
    // Caddy names the coding by itself, and only where it sends a compressed form.
    const vary = value === '' ? '' : `\n\theader Vary ${caddyQuote(value)} {\n\t\tdefer\n\t}`
    return `@${name}${group} path_regexp ${caddyPattern(pattern)}\nhandle @${name}${group} {\n${indent(setHeaders(own, headers))}${vary}\n}`
  }
  return [
    ...[...exact].map(([group, list]) => {
      const paths = list.map(([path]) => escapePattern(decodeURIComponent(path)))
      return block('exact', `^(?:${paths.join('|')})$`, group)
    }),
    ...[...ofKind].map(([group, list]) =>
      block('kind', list.map(([kind]) => patternOf(kind)).join('|'), group),
    ),
  ]
}

function patternOf(kind: string): string {
  const edition = editionKinds.get(kind)
  if (edition !== undefined) return `${edition}$`
  if (kind === '/') return '/$'
  return kind === '' ? '/[^/.]+$' : `${escapePattern(kind)}$`
}

/** Returns directives that set headers, and take away those of `before` that are not among them. */
export function setHeaders(headers: Record<string, string>, before: Record<string, string> = {}): string {
  const lines = Object.entries(headers).map(([name, value]) => `\t${name} ${caddyQuote(value)}`)
  // A directive of its own: Caddy puts off all of a block in which anything is taken away.
  const away = Object.keys(before).filter((name) => !(name in headers))
  return [`header {\n${lines.join('\n')}\n}`, ...away.map((name) => `header -${name}`)].join('\n')
}
