import { extname } from 'node:path/posix'
import { createFileRules, type HostSource } from '#lib/publish/hosts/file-rules.ts'
import { encodingSuffix } from '#lib/publish/release/storage/compress.ts'
import { fileOfPath } from '#lib/publish/release/url-path.ts'
import { headerNames, headerVariable, redirectStatuses } from './maps.ts'
import { nginxKey, nginxQuote } from './quote.ts'

/**
 * Returns the part of the nginx configuration for a `server` block that has its own `listen` and `root`. Files
 * named in `hidden` lie in the document root but answer nobody.
 */
export function nginxServer(source: HostSource, hidden: readonly string[]): string {
  const { notFound } = createFileRules(source.files)
  const missingPage = `/${fileOfPath(notFound.path)}`
  const headers = headerNames(source).map((name) => `add_header ${name} $${headerVariable(name)} always;`)
  const types = storedTypes(source)
  return `${[
    general,
    typesBlock(types),
    [...headers, 'add_header allow $site_allow always;'].join('\n'),
    requestChecks,
    redirectStatuses(source)
      .map((status) => `if ($site_moved_${status}) { return ${status} $site_moved_${status}; }`)
      .join('\n'),
    locations,
    `location @missing {\n    etag off;\n    if_modified_since off;\n    try_files ${nginxQuote(missingPage)} =404;\n}`,
    [missingPage, ...hidden.map((file) => `/${file}`)]
      .map((path) => `location = ${nginxKey(path)} { return 404; }`)
      .join('\n'),
    ...exactTypes(source, types),
  ].join('\n\n')}\n`
}

const general = `server_tokens off;
absolute_redirect off;
etag on;
max_ranges 1;
# Only what the build compressed is sent compressed: see gzip.conf and brotli.conf.
gzip off;
# Vary names more than the coding: see the headers below.
gzip_vary off;
gzip_http_version 1.0;
gzip_proxied any;

# A connection that says nothing, or not enough, is gone within 15 seconds.
client_header_timeout 10s;
client_body_timeout 10s;
send_timeout 10s;
keepalive_timeout 10s;
lingering_time 5s;
lingering_timeout 2s;
reset_timedout_connection on;
client_max_body_size 64k;
large_client_header_buffers 4 16k;

error_page 404 @missing;`

const requestChecks = `if ($request_method !~ "^(?:GET|HEAD)$") { return 405; }
if ($site_spelling = malformed) { return 400; }
if ($site_spelling = unknown) { return 404; }
if ($site_spelling = other) { rewrite "^(.*)$" $1 permanent; }`

const compressed = Object.values(encodingSuffix)
  .map((suffix) => suffix.slice(1))
  .join('|')

const locations = `location / { try_files $uri @folder; }
location ~ "/$" { try_files "\${uri}$site_form" "\${uri}index.html" =404; }
location ~ "/index\\.html$" {
    if (-f $request_filename) { return 308 $site_folder$is_args$args; }
    return 404;
}
location @folder {
    if (-f "\${document_root}\${uri}/index.html") { return 308 $site_path/$is_args$args; }
    return 404;
}
location ~ "\\.(?:${compressed})$" { return 404; }
location = /healthz {
    access_log off;
    default_type "text/plain; charset=utf-8";
    return 200 "ok\\n";
}`

/** Media type of most files with an extension, which is all nginx knows. */
function storedTypes({ files }: HostSource): Map<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const { path, headers } of files) {
    const type = headers['content-type'] ?? ''
    const extension = extname(fileOfPath(path)).slice(1)
    const ofExtension = counts.get(extension) ?? new Map<string, number>()
    counts.set(extension, ofExtension.set(type, (ofExtension.get(type) ?? 0) + 1))
  }
  return new Map(
    [...counts].map(([extension, types]) => [
      extension,
      [...types].reduce((best, each) => (each[1] > best[1] ? each : best))[0],
    ]),
  )
}

function typesBlock(types: ReadonlyMap<string, string>): string {
  const lines = [...types].flatMap(([extension, type]) =>
    extension === '' ? [] : `    ${nginxKey(type)} ${nginxKey(extension)};`,
  )
  const fallback = types.get('') ?? 'application/octet-stream'
  return `types {\n${lines.join('\n')}\n}\ndefault_type ${nginxQuote(fallback)};`
}

/** Files whose type is not that of their extension, or that look like a compressed form of another. */
function exactTypes({ files }: HostSource, types: ReadonlyMap<string, string>): string[] {
  return files.flatMap(({ path, status, headers }) => {
    const file = fileOfPath(path)
    const extension = extname(file).slice(1)
    const type = headers['content-type'] ?? ''
    const regular = types.get(extension) === type && !Object.values(encodingSuffix).includes(`.${extension}`)
    if (regular || status === 404) return []
    return `location = ${nginxKey(decodeURIComponent(path))} {\n    types { }\n    default_type ${nginxQuote(type)};\n    try_files ${nginxQuote(`/${file}`)} =404;\n}`
  })
}
