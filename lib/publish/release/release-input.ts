import { validateHeaderName, validateHeaderValue } from 'node:http'
import { posix } from 'node:path'
import { messageOf, Refusal } from '#lib/base/errors.ts'
import { encodingSuffix } from '#lib/publish/release/storage/compress.ts'
import type { Body } from './body.ts'
import { type Redirect, reservedHeaders } from './manifest.ts'
import { canonicalPath, fileOfPath } from './url-path.ts'

/** One page or file to publish. */
export type ReleaseFile = {
  /** Canonical URL path, e.g. `/a/` or `/feed.xml`. */
  path: string
  /** 404 for the one page that answers unknown paths, 200 for all others. */
  status: 200 | 404
  /** Complete response headers, names in lower case, without `reservedHeaders`. */
  headers: Record<string, string>
  body: Body
  /** It has the words of another page, which search engines list in its stead; false unless given. */
  repeats?: boolean
}

/** A file that is no URL: `file` is its path, with `/` separators. */
export type ExtraFile = { file: string; body: Body }

/** Everything a release is made of. */
export type ReleaseInput = {
  /** Folder that holds `dist`, `releases/` and `.cache/`. */
  projectDir: string
  /** Absolute origin, e.g. `https://example.org`. */
  origin: string
  /** Headers of redirects and errors. */
  headers: Record<string, string>
  redirects: readonly Redirect[]
  files: readonly ReleaseFile[]
  /** Files beside `public/`, e.g. `nginx.conf`. */
  extra?: readonly ExtraFile[]
  /** Files in `public/` that only hosts read, e.g. `_headers`. */
  publicExtra?: readonly ExtraFile[]
}

/** Throws a Refusal that names every fault of the input, if it has any. */
export function checkReleaseInput(input: ReleaseInput): void {
  const faults = [
    ...originFaults(input.origin),
    ...headerFaults('the common headers', input.headers),
    ...fileFaults(input.files),
    ...notFoundFaults(input.files),
    ...redirectFaults(input),
    ...storageFaults(input),
  ]
  if (faults.length > 0) throw new Refusal(`Nothing was published:\n${faults.join('\n')}`)
}

function originFaults(origin: string): string[] {
  if (URL.canParse(origin) && new URL(origin).origin === origin) return []
  return [`Origin "${origin}" is not an origin: write it like "https://example.org", without a path.`]
}

function fileFaults(files: readonly ReleaseFile[]): string[] {
  // Most files share their headers.
  const faultless = new Set<Record<string, string>>()
  return files.flatMap(({ path, headers }) => {
    const ofHeaders = faultless.has(headers) ? [] : headerFaults(path, headers)
    if (ofHeaders.length === 0) faultless.add(headers)
    const ofType = headers['content-type'] ? [] : [`${path} has no content-type header.`]
    return [...ofHeaders, ...pathFaults(path), ...ofType]
  })
}

function pathFaults(path: string): string[] {
  const canonical = canonicalPath(path)
  if (canonical === path && !path.includes('%2F')) return []
  return [`Path "${path}" is not canonical: a request for it would be redirected. Write it as ${canonical}.`]
}

function headerFaults(owner: string, headers: Record<string, string>): string[] {
  return Object.entries(headers).flatMap(([name, value]) => {
    if (name !== name.toLowerCase()) return [`${owner}: write the header name "${name}" in lower case.`]
    if (reservedHeaders.includes(name)) return [`${owner}: leave out "${name}", the server decides it.`]
    try {
      validateHeaderName(name)
      validateHeaderValue(name, value)
      return []
    } catch (error) {
      return [`${owner}: ${messageOf(error)}`]
    }
  })
}

function notFoundFaults(files: readonly ReleaseFile[]): string[] {
  const pages = files.filter((file) => file.status === 404).map((file) => file.path)
  if (pages.length === 1) return []
  return [
    `Exactly one file must have status 404, the page of unknown paths; found ${pages.join(', ') || 'none'}.`,
  ]
}

function redirectFaults({ redirects, files }: ReleaseInput): string[] {
  const pages = new Set(files.map((file) => file.path))
  const seen = new Set<string>()
  return redirects.flatMap(({ from, to }) => {
    const faults: string[] = []
    if (canonicalPath(from) !== from) faults.push(`Redirect from "${from}": the path is not canonical.`)
    if (pages.has(from)) faults.push(`Redirect from ${from}: a page has this path already.`)
    if (seen.has(from)) faults.push(`Redirect from ${from} is given twice.`)
    if (!pages.has(to.replace(/[?#].*$/s, '')))
      faults.push(`Redirect ${from} leads to ${to}, which is not published.`)
    if (!/^[!-~]+$/.test(to)) faults.push(`Redirect ${from}: percent-encode the target "${to}".`)
    seen.add(from)
    return faults
  })
}

/**
 * Two things that would lie at one place, or in a place that others look at: case does not count on every
 * disk.
 */
function storageFaults({ files, extra = [], publicExtra = [] }: ReleaseInput): string[] {
  const extras = [...extra.map(({ file }) => file), ...publicExtra.map(({ file }) => `public/${file}`)]
  const outside = [
    ...extras.filter(
      (file) => posix.normalize(file) !== file || /^(?:\/|\.\.|manifest\.json$)|\\/.test(file),
    ),
    ...extra.filter(({ file }) => file.startsWith('public/')).map(({ file }) => file),
  ]
  const names = [...files.flatMap(({ path }) => storedNames(path)), ...extras].map((name) =>
    name.toLowerCase(),
  )
  const taken = new Set<string>()
  const twice = names.filter((name) => taken.size === taken.add(name).size)
  const below = names.filter((name) => parents(name).some((parent) => taken.has(parent)))
  return [
    ...outside.map((file) => `"${file}" is no place for an extra file.`),
    ...new Set(twice.map((name) => `Two files would be stored as ${name}.`)),
    ...below.map((name) => `${name} lies below a file of the same name as its folder.`),
  ]
}

function storedNames(path: string): string[] {
  if (canonicalPath(path) !== path) return []
  const file = `public/${fileOfPath(path)}`
  return [file, ...Object.values(encodingSuffix).map((suffix) => `${file}${suffix}`)]
}

function parents(name: string): string[] {
  const segments = name.split('/')
  return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join('/'))
}
