import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compareTexts } from '#lib/base/compare.ts'
import { sha256 } from '#lib/base/hash.ts'
import { listedFiles, type Manifest, type StoredBody } from '#lib/publish/release/manifest.ts'
import { formatManifest, manifestFile } from '#lib/publish/release/manifest-file.ts'
import type { ReleaseInput } from '#lib/publish/release/release-input.ts'
import type { EarlierRelease } from './earlier-release.ts'
import { flushFiles } from './flush.ts'
import type { ComparedFile } from './modification-times.ts'
import { storeFile } from './store-file.ts'
import { storeFiles } from './store-files.ts'

/** What was written. */
interface Tree {
  manifest: Manifest
  /** The files that are not the earlier release's own, the manifest among them. */
  written: readonly StoredBody[]
  /** The same but for the manifest, compared with what the earlier release has there. */
  compared: readonly ComparedFile[]
}

/** Writes the files of a release and its manifest into a folder, flushed to the disk. */
export async function writeTree(
  root: string,
  input: ReleaseInput,
  earlier: EarlierRelease | undefined,
): Promise<Tree> {
  const { files, linked } = await storeFiles(root, input.files, earlier)
  const inOrder = sortHeaders()
  const content = {
    origin: input.origin,
    headers: inOrder(input.headers),
    files: byKey(files, (file) => file.path).map((file) => ({ ...file, headers: inOrder(file.headers) })),
    redirects: byKey(input.redirects, ({ from }) => from).map(({ from, to, status }) => ({
      from,
      to,
      status,
    })),
    extras: byKey(storeExtras(root, input), (extra) => extra.file),
  }
  const { release, text } = formatManifest(content)
  const manifest: Manifest = { release, ...content }
  await writeFile(join(root, manifestFile), text)
  const own = { file: manifestFile, bytes: Buffer.byteLength(text), sha256: sha256(text) }
  const others = listedFiles(manifest).filter(({ file }) => !linked.has(file))
  const written = [own, ...others]
  await flushFiles(
    root,
    written.map(({ file }) => join(root, file)),
  )
  const compared = others.map(({ file, sha256: digest }) => ({
    file,
    isSame: earlier?.digestOf(file) === digest,
  }))
  return { manifest, written, compared }
}

/** Files that are no URLs, as they are. */
function storeExtras(root: string, { extra = [], publicExtra = [] }: ReleaseInput): StoredBody[] {
  const files = [...extra, ...publicExtra.map(({ file, body }) => ({ file: `public/${file}`, body }))]
  return files.map(({ file, body }) => {
    return storeFile({ root, name: file, body, effort: undefined, earlier: undefined }).forms.identity
  })
}

/** Gives headers an order that does not depend on the caller's; of the same ones it returns the same object. */
function sortHeaders() {
  const known = new Map<Record<string, string>, Record<string, string>>()
  return (headers: Record<string, string>) => {
    const sorted = known.get(headers) ?? Object.fromEntries(byKey(Object.entries(headers), ([name]) => name))
    known.set(headers, sorted)
    return sorted
  }
}

function byKey<Item>(items: readonly Item[], key: (item: Item) => string): Item[] {
  return items.toSorted((a, b) => compareTexts(key(a), key(b)))
}
