import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { messageOf, Refusal } from '#lib/base/errors.ts'
import { sha256 } from '#lib/base/hash.ts'
import { forbidsIndexing } from '#lib/base/robots-directives.ts'
import { parseSitemap, type SitemapEntry } from '#lib/base/sitemap-xml.ts'
import type { Manifest, PublishedFile } from '#lib/publish/release/manifest.ts'
import { manifestSchema } from '#lib/publish/release/manifest-file.ts'

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

/** Reads a release folder: its manifest, and the pages its sitemap lists. Throws `Refusal`. */
export async function readRelease(folder: string): Promise<Release> {
  const manifest = await readManifest(join(folder, 'manifest.json'))
  const served = new Map(
    manifest.files.filter((file) => file.status === 200).map((file) => [file.path, file]),
  )
  const sitemap = served.get('/sitemap.xml')
  if (!sitemap) {
    throw new Refusal(`${folder}: the release has no /sitemap.xml, so no page is known to be indexable.`)
  }
  const entries = await readEntries(folder, sitemap)
  const pages = entries.flatMap((entry) => toPage(entry, manifest.origin, served))
  return {
    origin: manifest.origin,
    pages: [...new Map(pages.map((page) => [page.url, page])).values()],
    paths: new Set(served.keys()),
    sitemapDigest: sitemap.identity.sha256,
  }
}

/** The files that answer with status 200, by path. */
type Served = ReadonlyMap<string, PublishedFile>

async function readManifest(path: string): Promise<Manifest> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new Refusal(`${path} cannot be read; build the site first, or name the release folder.`, {
      cause: error,
    })
  })
  try {
    return manifestSchema.parse(JSON.parse(text))
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error)
    throw new Refusal(`${path} is not a release manifest; build the site again.\n${reason}`)
  }
}

async function readEntries(folder: string, { identity }: PublishedFile): Promise<SitemapEntry[]> {
  const path = join(folder, identity.file)
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new Refusal(`${path} is named in the manifest but cannot be read; build the site again.`, {
      cause: error,
    })
  })
  if (sha256(bytes) !== identity.sha256) {
    throw new Refusal(
      `${path} is not the file of the manifest. If a release was switched just now, announce again; if not, build again.`,
    )
  }
  try {
    const { kind, entries } = parseSitemap(bytes.toString('utf8'))
    if (kind === 'index') throw new Error('it lists other sitemaps, and no page')
    return entries
  } catch (error) {
    throw new Refusal(`${path}: ${messageOf(error)}`)
  }
}

function toPage(entry: SitemapEntry, origin: string, served: Served): ReleasePage[] {
  const file = findServed(entry.loc, origin, served)
  if (!file) {
    throw new Refusal(
      `The sitemap lists ${entry.loc}, which the release does not serve with status 200; build the site again.`,
    )
  }
  if (!/^text\/html\b/i.test(file.headers['content-type'] ?? '')) return []
  if (forbidsIndexing(file.headers['x-robots-tag'] ?? '')) return []
  // lastmod follows the words; the digest also follows the style sheet's name and every other byte.
  const changeKey = entry.lastmod ? `lastmod:${entry.lastmod}` : `sha256:${file.identity.sha256}`
  return [{ url: entry.loc, changeKey }]
}

function findServed(loc: string, origin: string, served: Served): PublishedFile | undefined {
  const url = new URL(loc)
  if (url.origin !== origin) {
    throw new Refusal(`The sitemap lists ${loc}, but the release was built for ${origin}; build it again.`)
  }
  return served.get(url.pathname)
}
