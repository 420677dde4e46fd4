import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sha256 } from '#lib/base/hash.ts'
import { threadTask } from '#lib/base/threads.ts'
import { type Body, bytesOf, digestOf } from '#lib/publish/release/body.ts'
import { encodings, type StoredBody, type StoredForms } from '#lib/publish/release/manifest.ts'
import { compress, compressionOf, type Effort, encodingSuffix } from './compress.ts'
import type { EarlierRelease } from './earlier-release.ts'
import { linkForms } from './link-forms.ts'

/** A body to store, with its compressed forms if it is to be compressed. */
export interface FileToStore {
  /** Folder of the release. */
  root: string
  /** Path below `root`, with `/` separators. */
  name: string
  body: Body
  effort: Effort | undefined
  /** What another release has that may be the same. */
  earlier: (Pick<EarlierRelease, 'dir' | 'verified'> & { forms: StoredForms }) | undefined
}

/**
 * Stores a body and its smaller compressed forms, and describes them. Where an earlier release has the same, these are
 * links to its files.
 */
export const storeFile = threadTask(import.meta.url, (file: FileToStore): Stored => {
  const { root, name, body, effort, earlier } = file
  const compression = effort && compressionOf(effort)
  makeFolder(dirname(join(root, name)))
  if (earlier?.forms.identity.sha256 === digestOf(body) && earlier.forms.compression === compression) {
    const from = { ...earlier, forms: effort ? earlier.forms : { identity: earlier.forms.identity } }
    const forms = named(from.forms, name)
    if (linkForms(from, { dir: root, forms })) return { forms, isLinked: true }
  }
  const bytes = bytesOf(body)
  const forms: StoredForms = { identity: store(root, name, bytes), compression }
  if (effort !== undefined) {
    const compressed = compress(bytes, effort)
    for (const encoding of encodings)
      if (compressed[encoding].byteLength < bytes.byteLength)
        forms[encoding] = store(root, `${name}${encodingSuffix[encoding]}`, compressed[encoding])
  }
  return { forms, isLinked: false }
})

function makeFolder(folder: string): void {
  // To look first is quicker: most folders hold several files.
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true })
}

/** What was stored for a body. */
interface Stored {
  forms: StoredForms
  /** Whether they are the earlier release's files, which were as they should be. */
  isLinked: boolean
}

/** The same bytes under another name. */
function named({ identity, br, gzip, compression }: StoredForms, name: string): StoredForms {
  return {
    identity: { ...identity, file: name },
    br: br && { ...br, file: `${name}${encodingSuffix.br}` },
    gzip: gzip && { ...gzip, file: `${name}${encodingSuffix.gzip}` },
    compression,
  }
}

function store(root: string, file: string, bytes: Uint8Array): StoredBody {
  // A new file in any case: what is written into a link is written into the earlier release.
  writeFileSync(join(root, file), bytes, { flag: 'wx' })
  return { file, bytes: bytes.byteLength, sha256: sha256(bytes) }
}
