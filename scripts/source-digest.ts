import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const sources = [
  'app',
  'components',
  process.env.CONTENT_DIR ?? 'content',
  'lib',
  'public',
  'next.config.ts',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'tsconfig.json',
]

/** SHA-256 over everything a build depends on, hex; `settings` are those from the environment. */
export function digestSources(settings: string): string {
  const hash = createHash('sha256').update(settings)
  for (const file of sources.flatMap(listFiles)) hash.update(`\0${file}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

function listFiles(name: string): string[] {
  try {
    return readdirSync(name, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return [name]
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
