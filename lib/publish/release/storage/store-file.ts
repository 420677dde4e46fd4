import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '#lib/base/hash.ts'
import { threadTask } from '#lib/base/threads.ts'
import { type Body, bytesOf, digestOf } from '#lib/publish/release/body.ts'
import { encodings, type StoredBody, type StoredForms } from '#lib/publish/release/manifest.ts'
import { compress, compressionOf, type Effort, encodingSuffix } from './compress.ts'
import type { EarlierForms } from './earlier-release.ts'
import { takeForms } from './take-forms.ts'

/** A body to store in a folder that is there, with its compressed forms if it is to be compressed. */
export interface FileToStore {
  /** Folder of the release. */
  root: string
  /** Path below `root`, with `/` separators. */
  name: string
  body: Body
  effort: Effort | undefined
  /** What another release, in the folder `dir`, has there, or at another place, which may be of the same content. */
  earlier: ({ dir: string } & EarlierForms) | undefined
}

/**
 * Stores a body and its smaller compressed forms, and describes them. Where an earlier release has the same at the same
 * path, these are links to its files. From another path they are copied: modification times belong to addresses.
 */
export const storeFile = threadTask(import.meta.url, (file: FileToStore): Stored => {
  const { root, name, body, effort, earlier } = file
  const compression = effort && compressionOf(effort)
  if (earlier?.forms.identity.sha256 === digestOf(body) && earlier.forms.compression === compression) {
    const from = { dir: earlier.dir, forms: effort ? earlier.forms : { identity: earlier.forms.identity } }
    const forms = named(from.forms, name)
    if (takeForms(from, { dir: root, forms }, earlier.isHere ? 'link' : 'copy'))
      return { forms, isLinked: earlier.isHere }
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

/** What was stored for a body. */
interface Stored {
  forms: StoredForms
  /** Whether they are the earlier release's files at the same paths, which were as they should be. */
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
