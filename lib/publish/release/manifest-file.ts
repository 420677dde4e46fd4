import { z } from 'zod'
import { sha256 } from '#lib/base/hash.ts'
import { encodingSuffix } from '#lib/publish/release/storage/compress.ts'
import type { Encoding, Manifest, PublishedFile, StoredBody } from './manifest.ts'
import { fileOfPath } from './url-path.ts'

/** File name of the manifest, in the release folder. */
export const manifestFile = 'manifest.json'

/**
 * The text of the manifest of a release, and its id. The many files of a large site have a few kinds: what those of a
 * kind have in common is told once. The id is the start of the SHA-256 over all that a reader can notice, and over how
 * bodies were compressed.
 */
export function formatManifest({ files, ...content }: Omit<Manifest, 'release'>): {
  release: string
  text: string
} {
  const { kinds, kindOf } = listKinds(files)
  const bodies = files.map(({ path, identity }, index) => [path, kindOf[index], identity.sha256])
  const release = sha256(JSON.stringify([content, kinds, bodies])).slice(0, 16)
  const { extras, redirects, ...facts } = content
  const head = JSON.stringify({ version: 2, release, ...facts, redirects, extras }, null, 2)
  const entries = files.map((file, index) => JSON.stringify(toEntry(file, kindOf[index] ?? 0)))
  const text = `${head.slice(0, -2)},\n${formatList(
    'kinds',
    kinds.map((kind) => JSON.stringify(kind)),
  )},\n${formatList('files', entries)}\n}\n`
  return { release, text }
}

function formatList(name: string, lines: readonly string[]): string {
  return `  "${name}": [\n${lines.join(',\n')}\n  ]`
}

/** What files have in common. */
type Kind = Pick<PublishedFile, 'status' | 'headers' | 'compression'>

/** Every kind once, in the order in which files have them, and the position of each file's. */
function listKinds(files: readonly PublishedFile[]) {
  const kinds: Kind[] = []
  const positions = new Map<string, number>()
  // By object first: most files share their headers.
  const names = new Map<Kind['headers'], string>()
  const kindOf = files.map(({ status, headers, compression }) => {
    const name = names.get(headers) ?? sha256(JSON.stringify(headers))
    names.set(headers, name)
    const key = `${status} ${compression} ${name}`
    const position = positions.get(key) ?? kinds.push({ status, headers, compression }) - 1
    positions.set(key, position)
    return position
  })
  return { kinds, kindOf }
}

type Entry = z.infer<typeof entry>

function toEntry({ path, identity, br, gzip }: PublishedFile, kind: number): Entry {
  return { path, kind, identity: toForm(identity), br: br && toForm(br), gzip: gzip && toForm(gzip) }
}

function toForm({ bytes, sha256: digest }: StoredBody): z.infer<typeof form> {
  return { bytes, sha256: digest }
}

const form = z.strictObject({ bytes: z.int().nonnegative(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })
const storedBody = form.extend({ file: z.string() })
const path = z.string().startsWith('/')
const kind = z.strictObject({
  status: z.union([z.literal(200), z.literal(404)]),
  headers: z.record(z.string(), z.string()),
  compression: z.string().optional(),
})
const entry = z.strictObject({
  path,
  kind: z.int().nonnegative(),
  identity: form,
  br: form.optional(),
  gzip: form.optional(),
})
const common = {
  release: z.string().regex(/^[0-9a-f]{16}$/),
  origin: z.string(),
  headers: z.record(z.string(), z.string()),
  redirects: z.array(
    z.strictObject({
      from: path,
      to: path,
      status: z.union([z.literal(301), z.literal(307), z.literal(308)]),
    }),
  ),
  extras: z.array(storedBody),
}

/** Earlier versions told every file's headers and where its forms lie. Their releases can be gone back to. */
const firstVersion = z.strictObject({
  version: z.literal(1),
  ...common,
  files: z.array(
    kind.extend({
      path,
      identity: storedBody,
      br: storedBody.optional(),
      gzip: storedBody.optional(),
      zstd: storedBody.optional(),
    }),
  ),
})

const secondVersion = z.strictObject({
  version: z.literal(2),
  ...common,
  kinds: z.array(kind),
  files: z.array(entry),
})

/** What a manifest's JSON holds. */
export const manifestSchema = z
  .discriminatedUnion('version', [firstVersion, secondVersion])
  .transform((stored, context): Manifest => {
    if (stored.version === 1) {
      const { version: _, ...manifest } = stored
      return manifest
    }
    const { version: _, kinds, files, ...content } = stored
    return {
      ...content,
      files: files.map(({ kind: position, path, identity, br, gzip }) => {
        const own = kinds[position]
        if (own === undefined) {
          context.addIssue({ code: 'custom', path: ['files'], message: `${path} is of no kind that is told` })
          return z.NEVER
        }
        const name = `public/${fileOfPath(path)}`
        const stored = (encoding: Encoding, of: Entry['br']) =>
          of && { file: `${name}${encodingSuffix[encoding]}`, ...of }
        return {
          path,
          ...own,
          identity: { file: name, ...identity },
          br: stored('br', br),
          gzip: stored('gzip', gzip),
        }
      }),
    }
  })
