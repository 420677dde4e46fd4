import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { readSealed, writeSealed } from '#lib/base/files/atomic-file.ts'
import { digestCode, sha256 } from '#lib/base/hash.ts'
import { joinPath } from '#lib/base/join-path.ts'
import { once } from '#lib/base/once.ts'
import { threadTask } from '#lib/base/threads.ts'
import { examineImage, explainBytes, maximumBytes } from './examine-image.ts'
import type { ExaminedFile } from './image.ts'
import { digestImage } from './settings.ts'
import { imageFolder } from './store.ts'

/** Examines picture files, those that are known by their bytes only once. */
export const examineFile = threadTask(import.meta.url, async (file: string): Promise<ExaminedFile> => {
  const { size } = statSync(file)
  if (size > maximumBytes) return { problem: explainBytes(size) }
  const bytes = readFileSync(file)
  const digest = digestImage(bytes)
  const key = sha256(`${rulesDigest()}\0${path.extname(file).toLowerCase()}\0${digest}`)
  const kept = readSealed(joinPath(imageFolder, 'facts', key))?.toString()
  if (kept !== undefined) return examinedSchema.parse(JSON.parse(kept))
  const found = await examineImage(bytes, path.basename(file))
  const examined = 'problem' in found ? found : { digest, width: found.width, height: found.height }
  writeSealed(joinPath(imageFolder, 'facts', key), JSON.stringify(examined))
  return examined
})

const examinedSchema = z.union([
  z.strictObject({ digest: z.string(), width: z.number(), height: z.number() }),
  z.strictObject({ problem: z.string() }),
])

const rulesDigest = once(() => digestCode(['lib/images'], ''))
