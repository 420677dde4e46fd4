import { readFileSync, statSync } from 'node:fs'
import { sha256 } from '#lib/base/hash.ts'
import { downloadKindOf, type ExaminedDownload, formatBytes, maximumDownload } from './download.ts'
import { explainContent } from './explain-content.ts'

/** Looks at a file that readers are to download: its size, and whether its content is what its name says. */
export function examineDownload(file: string): ExaminedDownload {
  const kind = downloadKindOf(file)
  if (kind === undefined) return { problem: 'is of no kind that is published.' }
  const { size } = statSync(file)
  if (size > maximumDownload)
    return {
      problem: `has ${formatBytes(size)}, at most ${formatBytes(maximumDownload)}. Make it smaller, or link to a place that keeps it.`,
    }
  const bytes = readFileSync(file)
  const problem = explainContent(bytes, kind)
  return problem === undefined ? { digest: digestDownload(bytes), kind, bytes: bytes.length } : { problem }
}

/** Name of the published file of these bytes. */
export function digestDownload(bytes: Uint8Array): string {
  return sha256(bytes).slice(0, 16)
}
