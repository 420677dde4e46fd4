import { type HostSource, redirectSpellings } from '#lib/publish/hosts/file-rules.ts'
import { splitFragment } from '#lib/publish/hosts/quote.ts'
import { spellings } from '#lib/publish/hosts/spelling.ts'
import { cachePolicy } from '#lib/publish/release/cache-policy.ts'
import { caddyPattern, caddyQuote } from './quote.ts'

/** Returns what tells a request apart: its path as it was written, its query with the question mark, where it moved to. */
export function targetMaps(source: HostSource): string {
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
	${caddyPattern('~^(?:[^/]|$)')} malformed
	${caddyPattern(`~${spellings.plain}`)} canonical
	${caddyPattern(`~${spellings.malformed}`)} malformed
	${caddyPattern(`~${spellings.encodedSlash}`)} unknown
	${caddyPattern(`~${spellings.dotSegment}`)} unknown
	${caddyPattern(`~${spellings.emptySegment}`)} slashes
	${caddyPattern(`~${spellings.needless}`)} needless
	default canonical
}`
}

/** Caddy cannot undo dot segments, which browsers never send: such paths are unknown. */
export const spellingRules = `@badly expression {site_spelling} == "malformed"
error @badly 400
@unknown expression {site_spelling} == "unknown"
error @unknown 404
@slashes expression {site_spelling} == "slashes"
route @slashes {
	uri path_regexp /{2,} /
	header Cache-Control "${cachePolicy.permanentRedirect}"
	redir {uri} 308
}
@needless expression {site_spelling} == "needless"
handle @needless {
	header Cache-Control "${cachePolicy.permanentRedirect}"
	redir {path}{site_query} 308
}`

/** Redirects of the release. */
export const movedAway = [301, 307, 308]
  .map((status) => {
    const kept = status === 307 ? '' : `\theader Cache-Control "${cachePolicy.permanentRedirect}"\n`
    return `@moved${status} expression {site_status} == "${status}"
handle @moved${status} {
${kept}	redir {site_location} ${status}
}`
  })
  .join('\n')
