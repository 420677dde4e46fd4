import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { forbidsIndexing } from '#lib/base/robots-directives.ts'
import { parseSitemap, type SitemapEntry } from '#lib/base/sitemap-xml.ts'
import { type Manifest, manifestSchema, type PublishedFile } from '#lib/publish/release/manifest.ts'
import { AnnounceError } from './announce-error.ts'

/** A page worth announcing: its absolute URL, and a key that changes when its words change. */
export type ReleasePage = { url: string; changeKey: string }

/** What an announcement needs to know of a release. */
export type Release = {
  origin: string
  /** The indexable HTML pages of the sitemap, in its order. */
  pages: ReleasePage[]
  /** URL paths that the release answers with status 200. */
  paths: ReadonlySet<string>
  /** SHA-256 (hex) of `/sitemap.xml`, by which the running site is recognised as this release. */
  sitemapDigest: string
}

/** Reads a release folder: its manifest, and the pages its sitemap lists. Throws `AnnounceError`. */
export async function readRelease(folder: string): Promise<Release> {
  const manifest = await readManifest(join(folder, 'manifest.json'))
  const served = new Map(
    manifest.files.filter((file) => file.status === 200).map((file) => [file.path, file]),
  )
  const sitemap = served.get('/sitemap.xml')
  if (!sitemap) {
    throw new AnnounceError(
      `${folder}: the release has no /sitemap.xml, so no page is known to be indexable.`,
    )
  }
  const entries = await readEntries({ folder, origin: manifest.origin, served }, sitemap, 1)
  const pages = entries.flatMap((entry) => toPage(entry, manifest.origin, served))
  return {
    origin: manifest.origin,
    pages: [...new Map(pages.map((page) => [page.url, page])).values()],
    paths: new Set(served.keys()),
    sitemapDigest: sitemap.identity.sha256,
  }
}

type Source = { folder: string; origin: string; served: ReadonlyMap<string, PublishedFile> }

async function readManifest(path: string): Promise<Manifest> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new AnnounceError(`${path} cannot be read; build the site first, or name the release folder.`, {
      cause: error,
    })
  })
  try {
    return manifestSchema.parse(JSON.parse(text))
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error)
    throw new AnnounceError(`${path} is not a release manifest; build the site again.\n${reason}`)
  }
}

async function readEntries(source: Source, file: PublishedFile, depth: number): Promise<SitemapEntry[]> {
  const path = join(source.folder, file.identity.file)
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new AnnounceError(`${path} is named in the manifest but cannot be read; build the site again.`, {
      cause: error,
    })
  })
  if (createHash('sha256').update(bytes).digest('hex') !== file.identity.sha256) {
    throw new AnnounceError(
      `${path} is not the file of the manifest. If a release was switched just now, announce again; if not, build again.`,
    )
  }
  const sitemap = parse(path, bytes.toString('utf8'))
  if (sitemap.kind === 'pages') return sitemap.entries
  // The protocol forbids an index in an index, which also rules out an index that names itself.
  if (depth > 1) throw new AnnounceError(`${path}: a sitemap index may not list another index.`)
  const parts: SitemapEntry[] = []
  for (const { loc } of sitemap.entries) {
    const part = findServed(loc, source.origin, source.served)
    if (!part) throw new AnnounceError(`${path} lists ${loc}, which the release does not serve.`)
    parts.push(...(await readEntries(source, part, depth + 1)))
  }
  return parts
}

function parse(path: string, xml: string) {
  try {
    return parseSitemap(xml)
  } catch (error) {
    throw new AnnounceError(`${path}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function toPage(entry: SitemapEntry, origin: string, served: Source['served']): ReleasePage[] {
  const file = findServed(entry.loc, origin, served)
  if (!file) {
    throw new AnnounceError(
      `The sitemap lists ${entry.loc}, which the release does not serve with status 200; build the site again.`,
    )
  }
  if (!/^text\/html\b/i.test(file.headers['content-type'] ?? '')) return []
  if (forbidsIndexing(file.headers['x-robots-tag'] ?? '')) return []
  // lastmod follows the words; the digest also follows the style sheet's name and every other byte.
  const changeKey = entry.lastmod ? `lastmod:${entry.lastmod}` : `sha256:${file.identity.sha256}`
  return [{ url: entry.loc, changeKey }]
}

function findServed(loc: string, origin: string, served: Source['served']): PublishedFile | undefined {
  const url = new URL(loc)
  if (url.origin !== origin) {
    throw new AnnounceError(
      `The sitemap lists ${loc}, but the release was built for ${origin}; build it again.`,
    )
  }
  return served.get(url.pathname)
}
