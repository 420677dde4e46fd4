import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { encodingSuffix } from './compress.ts'
import { sha256 } from './digest.ts'
import { compressAsPlanned, type EffortPlan } from './effort.ts'
import { type Encoding, encodings, type StoredBody } from './manifest.ts'

/** A body, or the file that holds it. */
export type Body = Uint8Array | { readonly file: string }

/** A body to store, with its compressed forms if there is a plan for them. */
export interface FileToStore {
  /** Folder of the release. */
  root: string
  cacheDir: string
  /** Path below `root`, with `/` separators. */
  name: string
  body: Body
  effort: EffortPlan | undefined
}

/** What was stored for a body. */
export type StoredForms = { identity: StoredBody } & Partial<Record<Encoding, StoredBody>>

/** URL of this module, for `mapInThreads`. */
export const storeModule = import.meta.url

/** Stores a body and its smaller compressed forms, and describes them. */
export function run({ root, cacheDir, name, body, effort }: FileToStore): StoredForms {
  const bytes = bytesOf(body)
  const digest = sha256(bytes)
  mkdirSync(dirname(join(root, name)), { recursive: true })
  const stored: StoredForms = { identity: store(root, name, bytes, digest) }
  if (effort === undefined) return stored
  const forms = compressAsPlanned(cacheDir, bytes, digest, effort)
  for (const encoding of encodings) {
    const form = forms[encoding]
    if (form.byteLength < bytes.byteLength)
      stored[encoding] = store(root, `${name}${encodingSuffix[encoding]}`, form, sha256(form))
  }
  return stored
}

/** The bytes of a body. */
export function bytesOf(body: Body): Uint8Array {
  return 'file' in body ? readFileSync(body.file) : body
}

function store(root: string, file: string, bytes: Uint8Array, digest: string): StoredBody {
  writeFileSync(join(root, file), bytes)
  return { file, bytes: bytes.byteLength, sha256: digest }
}
