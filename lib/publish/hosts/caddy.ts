import { encodingSuffix, isCompressible } from '../compress.ts'
import type { ExtraFile } from '../release-input.ts'
import { permanentRedirectCache } from '../server/answer.ts'
import { fileOfPath } from '../url-path.ts'
import { caddyPattern, caddyQuote, indent } from './caddy-quote.ts'
import { createFileRules, type FileRules, type HostSource, redirectSpellings } from './file-rules.ts'
import { escapePattern, splitFragment } from './quote.ts'
import { spellings } from './spelling.ts'

/**
 * Returns the Caddyfile of a release. It runs as it is in the folder of the release; the environment variables
 * SITE_ADDRESS and SITE_ROOT say where to listen and where `public/` is. Files named in `hidden` answer nobody.
 */
export function caddyFiles(source: HostSource, hidden: readonly string[]): ExtraFile[] {
  const rules = createFileRules(source.files)
  const missingPage = `/${fileOfPath(rules.notFound.path)}`
  const secret = [missingPage, ...hidden.map((file) => `/${file}`)].map(escapePattern).join('|')
  const route = [
    setHeaders({ ...source.headers, 'cache-control': 'no-store' }),
    'header -Server',
    '@method not method GET HEAD',
    'error @method 405',
    `@malformed path_regexp ${caddyPattern('[\\x00-\\x1f\\x7f\\\\]')}`,
    'error @malformed 400',
    'respond /healthz "ok\n" 200',
    targetMaps(source),
    spellingRules,
    redirects,
    `@hidden path_regexp ${caddyPattern(`^(?:${secret})$|\\.(?:${compressed})$`)}`,
    'error @hidden 404',
    canonicalPages,
    ...fileHeaders(source, rules),
    files,
    'error 404',
  ].join('\n')
  const site = `root * {$SITE_ROOT:public}\n\nroute {\n${indent(route)}\n}\n\nhandle_errors {\n${indent(errors(source, rules, missingPage))}\n}`
  return [{ file: 'Caddyfile', body: Buffer.from(`${head}\n${indent(site)}\n}\n`) }]
}

const head = `# Made by the build from next.config.ts and the published files. Do not edit: build again.
# Runs as it is, in its folder: caddy run --config Caddyfile
# With a domain and its certificates: SITE_ADDRESS=example.org SITE_ROOT=/path/to/dist/public
{
	servers {
		# A connection that says nothing, or not enough, is gone within 15 seconds.
		timeouts {
			read_header 10s
			read_body 10s
			write 60s
			idle 10s
		}
		# Go adds 4 KB.
		max_header_size 12KB
	}
}

{$SITE_ADDRESS::8080} {`

const compressed = Object.values(encodingSuffix)
  .map((suffix) => suffix.slice(1))
  .join('|')

/** What a request asks for: its path as it was written, its query with the question mark, where it moved to. */
function targetMaps(source: HostSource): string {
  const moved = redirectSpellings(source).map(({ from, redirect: { to, status } }) => {
    const { path, fragment } = splitFragment(to)
    const query = path.includes('?') ? '{site_more_query}' : '{site_query}'
    const location = `"${caddyQuote(path).slice(1, -1)}${query}${caddyQuote(fragment).slice(1, -1)}"`
    return `\t${caddyQuote(decodeURIComponent(from))} ${location} ${status}`
  })
  return `map {query} {site_query} {site_more_query} {
	"" "" ""
	default "?{query}" "&{query}"
}
map {uri} {site_path} {site_folder} {
	${caddyPattern('~^([^?]*/)index\\.html(?:\\?|$)')} "\${1}index.html" "\${1}"
	${caddyPattern('~^([^?]*)')} "\${1}" ""
}
map {path} {site_location} {site_status} {
${moved.map((line) => `${line}\n`).join('')}	default "" ""
}
map {uri} {site_spelling} {
	${caddyPattern(`~${spellings.malformed}`)} malformed
	${caddyPattern('~^(?:[^/]|$)')} malformed
	${caddyPattern(`~${spellings.encodedSlash}`)} unknown
	${caddyPattern(`~${spellings.dotSegment}`)} unknown
	${caddyPattern(`~${spellings.emptySegment}`)} slashes
	${caddyPattern(`~${spellings.needless}`)} needless
	default canonical
}`
}

/** Caddy cannot undo dot segments, which browsers never send: such paths are unknown. */
const spellingRules = `@badly expression {site_spelling} == "malformed"
error @badly 400
@unknown expression {site_spelling} == "unknown"
error @unknown 404
@slashes expression {site_spelling} == "slashes"
route @slashes {
	uri path_regexp /{2,} /
	header Cache-Control "${permanentRedirectCache}"
	redir {uri} 308
}
@needless expression {site_spelling} == "needless"
handle @needless {
	header Cache-Control "${permanentRedirectCache}"
	redir {path}{site_query} 308
}`

const redirects = [301, 307, 308]
  .map((status) => {
    const kept = status === 307 ? '' : `\theader Cache-Control "${permanentRedirectCache}"\n`
    return `@moved${status} expression {site_status} == "${status}"
handle @moved${status} {
${kept}	redir {site_location} ${status}
}`
  })
  .join('\n')

const canonicalPages = `@index {
	path_regexp /index\\.html$
	file {path}
}
handle @index {
	header Cache-Control "${permanentRedirectCache}"
	redir {site_folder}{site_query} 308
}
@folder {
	not path */
	file {path}/index.html
}
handle @folder {
	header Cache-Control "${permanentRedirectCache}"
	redir {site_path}/{site_query} 308
}`

const files = `@page {
	path */
	file {path}index.html
}
rewrite @page {path}index.html
@file file {path}
file_server @file {
	precompressed br zstd gzip
}`

/** The headers of the published files, by exact path where one differs from its kind. */
function fileHeaders({ headers }: HostSource, { groups, kinds, exceptions }: FileRules): string[] {
  return groups
    .flatMap((group, index) => {
      const exact = [...exceptions].flatMap(([path, of]) =>
        of === index ? [escapePattern(decodeURIComponent(path))] : [],
      )
      const ofKind = [...kinds].flatMap(([kind, of]) => (of === index ? [kind] : []))
      return [
        ...(exact.length === 0
          ? []
          : [{ order: 0, name: `exact${index}`, pattern: `^(?:${exact.join('|')})$` }]),
        ...(ofKind.length === 0
          ? []
          : [{ order: 1, name: `kind${index}`, pattern: ofKind.map(patternOf).join('|') }]),
      ].map((matcher) => ({ ...matcher, group }))
    })
    .sort((a, b) => a.order - b.order)
    .map(
      ({ name, pattern, group }) => `@${name} path_regexp ${caddyPattern(pattern)}
handle @${name} {
${indent(setHeaders(group, headers))}${varies(group) ? '\n\theader Vary Accept-Encoding {\n\t\tdefer\n\t}' : ''}
}`,
    )
}

function patternOf(kind: string): string {
  if (kind === '/') return '/$'
  return kind === '' ? '/[^/.]*$' : `${escapePattern(kind)}$`
}

/** Caddy names the coding in Vary only where it sends a compressed form. */
function varies(headers: Record<string, string>): boolean {
  return isCompressible(headers['content-type'] ?? '')
}

/** Directives that set headers, and take away those of `before` that are not among them. */
function setHeaders(headers: Record<string, string>, before: Record<string, string> = {}): string {
  const lines = Object.entries(headers).map(([name, value]) => `\t${name} ${caddyQuote(value)}`)
  // A directive of its own: Caddy puts off all of a block in which anything is taken away.
  const away = Object.keys(before).filter((name) => !(name in headers))
  return [`header {\n${lines.join('\n')}\n}`, ...away.map((name) => `header -${name}`)].join('\n')
}

function errors({ headers }: HostSource, { groups, notFound }: FileRules, missingPage: string): string {
  const common = { ...headers, 'cache-control': 'no-store' }
  const page = groups[notFound.group] ?? {}
  const ofFiles = new Set(groups.flatMap(Object.keys).filter((name) => !(name in common) && !(name in page)))
  return `${setHeaders(common)}
${[...ofFiles].map((name) => `header -${name}\n`).join('')}
header -Server
@method expression {err.status_code} == 405
header @method Allow "GET, HEAD"
@missing expression {err.status_code} == 404
handle @missing {
${indent(setHeaders(page))}
	header Vary Accept-Encoding {
		defer
	}
	header -Etag
	header -Last-Modified
	header -Accept-Ranges
	# The page of unknown paths is sent whole: it is no version of what was asked for.
	request_header -Range
	request_header -If-None-Match
	request_header -If-Modified-Since
	request_header -If-Match
	request_header -If-Unmodified-Since
	rewrite * ${missingPage}
	file_server {
		precompressed br zstd gzip
	}
}
handle {
	header Content-Type "text/plain; charset=utf-8"
	respond "{err.status_code} {err.status_text}"
}`
}
