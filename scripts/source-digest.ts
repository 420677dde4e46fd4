import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** What pages are rendered with. */
const program = [
  // Next reads these before anything else.
  ...['', '.local', '.production', '.production.local'].map((kind) => `.env${kind}`),
  'app',
  'components',
  'lib',
  'next.config.ts',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'tsconfig.json',
]

/** SHA-256 over everything a page is rendered with but its article, hex; `settings` are those from the environment. */
export function digestProgram(settings: string): string {
  const { version, versions, env } = process
  return digestOf(`${version} ${versions.icu} ${env.NEXT_DEPLOYMENT_ID ?? ''} ${settings}`, program)
}

/** SHA-256 over everything a build depends on, hex. */
export function digestSources(programDigest: string): string {
  return digestOf(programDigest, [process.env.CONTENT_DIR ?? 'content', 'public'])
}

function digestOf(settings: string, names: readonly string[]): string {
  const hash = createHash('sha256').update(settings)
  for (const file of names.flatMap(listFiles)) hash.update(`\0${file}\0`).update(readFileSync(file))
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
