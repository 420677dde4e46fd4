import {
  createFileRules,
  editionKinds,
  type FileRules,
  type HostSource,
  redirectSpellings,
} from '#lib/publish/hosts/file-rules.ts'
import { escapePattern, splitFragment } from '#lib/publish/hosts/quote.ts'
import { spellings } from '#lib/publish/hosts/spelling.ts'
import { cachePolicy, unkept } from '#lib/publish/release/cache-policy.ts'
import type { Redirect } from '#lib/publish/release/manifest.ts'
import { markdownForm, prefersMarkdown, varyOf } from '#lib/publish/release/markdown-form.ts'
import { isCompressible } from '#lib/publish/release/storage/compress.ts'
import { fileOfPath } from '#lib/publish/release/url-path.ts'
import { nginxKey, nginxQuote } from './quote.ts'

/** Returns the part of the nginx configuration for the `http` block: what maps a request to its headers. */
export function nginxMaps(source: HostSource): string {
  const rules = createFileRules(source.files)
  const maps = [
    spelling,
    targets,
    ...redirectMaps(source),
    fileMap(rules),
    answerMap(rules),
    ...headerMaps(source, rules),
  ]
  const keys = [...rules.exceptions.keys(), ...redirectSpellings(source).map(({ from }) => from)]
  return `${['geo $site_dollar { default "$"; }', ...hashSizes(keys), ...maps].join('\n\n')}\n`
}

/** Names of the headers that some answer has and nginx does not set by itself. */
export function headerNames(source: HostSource): string[] {
  const names = [source.headers, ...source.files.map(({ headers }) => headers)].flatMap(Object.keys)
  return [...new Set([...names, 'cache-control', 'vary'])].filter((name) => name !== 'content-type').sort()
}

/** Variable, without its dollar sign, that holds the value of a response header. */
export function headerVariable(name: string): string {
  return `site_header_${name.replace(/[^a-z0-9]/g, '_')}`
}

/** Statuses of the redirects of a release. */
export function redirectStatuses({ redirects }: HostSource): Redirect['status'][] {
  return [...new Set(redirects.map(({ status }) => status))].sort()
}

/** How the path of a request is spelled; what is not as it should be is refused or redirected. */
const spelling = block('map $request_uri $site_spelling', [
  '    default canonical;',
  `    ${nginxKey(`~${spellings.plain}`)} canonical;`,
  `    ${nginxKey(`~${spellings.malformed}`)} malformed;`,
  `    ${nginxKey(`~${spellings.encodedSlash}`)} unknown;`,
  ...[spellings.emptySegment, spellings.dotSegment, spellings.needless, spellings.lowerCase].map(
    (pattern) => `    ${nginxKey(`~${pattern}`)} other;`,
  ),
])

/** The path as the client wrote it; that of the folder where it names the index of one. */
const targets = `map $request_uri $site_path {
    "~^(?<site_raw_path>[^?#]*)" $site_raw_path;
}

map $request_uri $site_folder {
    "~^(?<site_raw_folder>[^?#]*/)index\\.html(?:[?#]|$)" $site_raw_folder;
}

# The form of a page that a request prefers.
map $http_accept $site_form {
    default index.html;
    ${nginxKey(`~*${prefersMarkdown}`)} ${markdownForm};
}

map $args $site_more_args {
    "" "";
    default "&$args";
}

# What no cache may keep: answers to requests for a part, as that there is none is known too late to say so of 416, and
# the Markdown of a page at the page's address, as some caches do not look at Vary.
map "$http_range|$uri $request_uri" $site_unkept {
    default "";
    "~^[^|]" "+unkept";
    "~/index\\.md [^? ]*/(?:\\?|$)" "+unkept";
}

map $status $site_allow {
    default "";
    405 "GET, HEAD";
}`

function redirectMaps(source: HostSource): string[] {
  return redirectStatuses(source).map((status) => {
    const lines = redirectSpellings(source)
      .filter(({ redirect }) => redirect.status === status)
      .map(({ from, redirect }) => `    ${nginxKey(decodeURIComponent(from))} ${locationOf(redirect.to)};`)
    return block(`map $uri $site_moved_${status}`, ['    default "";', ...lines])
  })
}

/** The target with the query of the request in its place before the fragment. */
function locationOf(to: string): string {
  const { path, fragment } = splitFragment(to)
  const query = path.includes('?') ? '$site_more_args' : '$is_args$args'
  const quote = (text: string) => nginxQuote(text).slice(1, -1)
  return `"${quote(path)}${query}${quote(fragment)}"`
}

function fileMap({ kinds, exceptions }: FileRules): string {
  return block('map $uri $site_file', [
    '    default error;',
    '    /healthz error;',
    ...[...exceptions].map(([path, group]) => `    ${nginxKey(storedPath(path))} file${group};`),
    ...[...kinds].map(([kind, group]) => `    ${nginxKey(`~${patternOf(kind)}`)} file${group};`),
  ])
}

/** nginx sees a page as the file it is stored in. */
function storedPath(path: string): string {
  return `/${fileOfPath(path)}`
}

function patternOf(kind: string): string {
  const edition = editionKinds.get(kind)
  if (edition !== undefined) return `${edition}index\\.html$`
  if (kind === '/') return '/index\\.html$'
  return kind === '' ? '/[^/.]+$' : `${escapePattern(kind)}$`
}

function answerMap({ notFound }: FileRules): string {
  return block('map $status $site_answer', [
    // An answer may become another one on its way out.
    '    volatile;',
    '    default error;',
    // The range filter answers 416 after the headers were added, and nginx then adds them again.
    '    416 sent;',
    ...[200, 206, 304].map((status) => `    ${status} $site_file;`),
    ...[301, 308].map((status) => `    ${status} moved;`),
    `    404 file${notFound.group};`,
  ])
}

/** Headers by kind of answer, as `$site_answer` names it. */
function answerHeaders({ headers }: HostSource, { groups }: FileRules): Map<string, Record<string, string>> {
  return new Map([
    ['error', unkept(headers)],
    ['moved', { ...headers, 'cache-control': cachePolicy.permanentRedirect }],
    ...groups.map((group, index): [string, Record<string, string>] => [`file${index}`, withVary(group)]),
  ])
}

function withVary(headers: Record<string, string>): Record<string, string> {
  const type = headers['content-type'] ?? ''
  const vary = varyOf(type, isCompressible(type))
  return vary === '' ? headers : { ...headers, vary }
}

function headerMaps(source: HostSource, rules: FileRules): string[] {
  const states = [...answerHeaders(source, rules)]
  return headerNames(source).map((name) => {
    const values = states.map(([state, headers]) => ({ state, value: headers[name] ?? '' }))
    const usual = values[0]?.value ?? ''
    const others = values.filter(({ value }) => value !== usual)
    const lines = [
      '    volatile;',
      `    default ${nginxQuote(usual)};`,
      ...others.map(({ state, value }) => `    ${state} ${nginxQuote(value)};`),
      '    sent "";',
    ]
    return name === 'cache-control'
      ? block(`map $site_answer$site_unkept $${headerVariable(name)}`, [
          ...lines,
          '    sent+unkept "";',
          '    "~\\+unkept$" no-store;',
        ])
      : block(`map $site_answer $${headerVariable(name)}`, lines)
  })
}

/** nginx refuses keys longer than a bucket, and wants to be told of many. */
function hashSizes(keys: readonly string[]): string[] {
  const longest = keys.reduce((most, key) => Math.max(most, Buffer.byteLength(storedPath(key))), 0)
  const sizes: string[] = []
  if (longest > 32 || keys.length > 1000) {
    sizes.push(`map_hash_bucket_size ${2 ** Math.ceil(Math.log2(longest + 96))};`)
  }
  if (keys.length > 1000) sizes.push(`map_hash_max_size ${2 ** Math.ceil(Math.log2(keys.length * 4))};`)
  return sizes
}

function block(head: string, lines: readonly string[]): string {
  return `${head} {\n${lines.join('\n')}\n}`
}
