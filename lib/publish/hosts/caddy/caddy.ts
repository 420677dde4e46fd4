import { createFileRules, type FileRules, type HostSource } from '#lib/publish/hosts/file-rules.ts'
import { escapePattern } from '#lib/publish/hosts/quote.ts'
import { cachePolicy, unkept } from '#lib/publish/release/cache-policy.ts'
import { markdownForm, prefersMarkdown } from '#lib/publish/release/markdown-form.ts'
import type { ExtraFile } from '#lib/publish/release/release-input.ts'
import { encodingSuffix } from '#lib/publish/release/storage/compress.ts'
import { fileOfPath } from '#lib/publish/release/url-path.ts'
import { fileHeaders, setHeaders } from './headers.ts'
import { caddyPattern, indent } from './quote.ts'
import { movedAway, spellingRules, targetMaps } from './targets.ts'

/**
 * Returns the Caddyfile of a release. It runs as it is in the folder of the release; the environment variables
 * SITE_ADDRESS and SITE_ROOT say where to listen and where `public/` is. Files named in `hidden` answer nobody.
 */
export function caddyFiles(source: HostSource, hidden: readonly string[]): ExtraFile[] {
  const rules = createFileRules(source.files)
  const missingPage = `/${fileOfPath(rules.notFound.path)}`
  const secret = [missingPage, ...hidden.map((file) => `/${file}`)].map(escapePattern).join('|')
  const route = [
    setHeaders(unkept(source.headers)),
    'header -Server',
    '@method not method GET HEAD',
    'error @method 405',
    `@malformed path_regexp ${caddyPattern('[\\x00-\\x1f\\x7f\\\\]')}`,
    'error @malformed 400',
    'respond /healthz ok 200',
    targetMaps(source),
    spellingRules,
    movedAway,
    hiddenFiles(source, secret),
    canonicalPages,
    markdownForms,
    // Of the blocks in a `handle` only the first that matches counts; in a `route` all would.
    `handle {\n${indent(fileHeaders(source, rules).join('\n'))}\n}`,
    keptByNoCache,
    files,
    'error 404',
  ].join('\n')
  const site = `root * {$SITE_ROOT:public}\n\nroute {\n${indent(route)}\n}\n\nhandle_errors {\n${indent(errors(source, rules, missingPage))}\n}`
  return [{ file: 'Caddyfile', body: `${head}\n${indent(site)}\n}\n` }]
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

const compressedForm = new RegExp(`(?:${Object.values(encodingSuffix).map(escapePattern).join('|')})$`)

/** Compressed forms are sent in place of the plain one, never by their own names. */
function hiddenFiles({ files }: HostSource, secret: string): string {
  const known = files.flatMap(({ path }) =>
    compressedForm.test(path) ? [escapePattern(decodeURIComponent(path))] : [],
  )
  return `@hidden {
	path_regexp ${caddyPattern(`^(?:${secret})$|${compressedForm.source}`)}${known.length === 0 ? '' : `\n\tnot path_regexp ${caddyPattern(`^(?:${known.join('|')})$`)}`}
}
error @hidden 404`
}

const canonicalPages = `@index {
	path_regexp /index\\.html$
	file {path}
}
handle @index {
	header Cache-Control "${cachePolicy.permanentRedirect}"
	redir {site_folder}{site_query} 308
}
@folder {
	not path */
	file {path}/index.html
}
handle @folder {
	header Cache-Control "${cachePolicy.permanentRedirect}"
	redir {site_path}/{site_query} 308
}`

/** The text of a page, where a request prefers it, with the headers of its own address. */
const markdownForms = `@markdown {
	path */
	header_regexp Accept ${caddyPattern(`(?i)${prefersMarkdown}`)}
	file {path}${markdownForm}
}
rewrite @markdown {path}${markdownForm}`

/**
 * What no cache may keep: what Go may answer with 412 or 416, as it does so with the headers of the file, and the
 * Markdown of a page at the page's address, as some caches do not look at Vary.
 */
const keptByNoCache = `@unkept {
	expression \`{http.request.header.Range} + {http.request.header.If-Match} + {http.request.header.If-Unmodified-Since} != "" || {path}.endsWith(".md") && {http.request.orig_uri.path}.endsWith("/")\`
}
header @unkept Cache-Control no-store`

const files = `@page {
	path */
	file {path}index.html
}
rewrite @page {path}index.html
@file file {path}
file_server @file {
	precompressed br gzip
}`

function errors({ headers }: HostSource, { groups, notFound }: FileRules, missingPage: string): string {
  const common = unkept(headers)
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
	header Vary "accept, accept-encoding" {
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
		precompressed br gzip
	}
}
handle {
	header Content-Type "text/plain; charset=utf-8"
	respond "{err.status_code} {err.status_text}"
}`
}
