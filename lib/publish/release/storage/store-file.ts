import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sha256 } from '#lib/base/hash.ts'
import { threadTask } from '#lib/base/threads.ts'
import { type Body, bytesOf } from '#lib/publish/release/body.ts'
import { type Encoding, encodings, type StoredBody } from '#lib/publish/release/manifest.ts'
import { compress, type Effort, encodingSuffix } from './compress.ts'

/** A body to store, with its compressed forms if it is to be compressed. */
export interface FileToStore {
  /** Folder of the release. */
  root: string
  cacheDir: string
  /** Path below `root`, with `/` separators. */
  name: string
  body: Body
  effort: Effort | undefined
}

/** What was stored for a body. */
export type StoredForms = { identity: StoredBody } & Partial<Record<Encoding, StoredBody>>

/** Stores a body and its smaller compressed forms, and describes them. */
export const storeFile = threadTask(
  import.meta.url,
  ({ root, cacheDir, name, body, effort }: FileToStore): StoredForms => {
    const bytes = bytesOf(body)
    const digest = sha256(bytes)
    mkdirSync(dirname(join(root, name)), { recursive: true })
    const stored: StoredForms = { identity: store(root, name, bytes, digest) }
    if (effort === undefined) return stored
    const forms = compress(cacheDir, bytes, digest, effort)
    for (const encoding of encodings) {
      const form = forms[encoding]
      if (form.byteLength < bytes.byteLength)
        stored[encoding] = store(root, `${name}${encodingSuffix[encoding]}`, form, sha256(form))
    }
    return stored
  },
)

function store(root: string, file: string, bytes: Uint8Array, digest: string): StoredBody {
  writeFileSync(join(root, file), bytes)
  return { file, bytes: bytes.byteLength, sha256: digest }
}
