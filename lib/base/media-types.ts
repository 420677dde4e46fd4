import { extname } from 'node:path/posix'

/** Media types of what is published, by extension; that of speculation rules has none of its own. */
export const mediaTypes = {
  avif: 'image/avif',
  bib: 'application/x-bibtex; charset=utf-8',
  csl: 'application/vnd.citationstyles.csl+json',
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  epub: 'application/epub+zip',
  gif: 'image/gif',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  pdf: 'application/pdf',
  png: 'image/png',
  ris: 'application/x-research-info-systems; charset=utf-8',
  speculation: 'application/speculationrules+json',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xml: 'application/xml; charset=utf-8',
  yaml: 'application/yaml; charset=utf-8',
  zip: 'application/zip',
} as const

/** Media type by the extension of a path, in either case, pages being HTML; undefined for an extension that is not in the table. */
export function mediaTypeOf(path: string): string | undefined {
  const extension = path.endsWith('/') ? 'html' : extname(path).slice(1).toLowerCase()
  return byExtension.get(extension)
}

const byExtension = new Map<string, string>(Object.entries(mediaTypes))
