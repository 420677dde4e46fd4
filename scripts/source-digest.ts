import { digestCode } from '#lib/base/hash.ts'
import { setting } from '#lib/settings.ts'
import { readerContact, securityContact, siteOrigin } from '#lib/site.ts'

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

/**
 * SHA-256 over everything a page of a project is rendered with but its article, hex: code, packages, and settings from
 * the environment.
 */
export function digestProgram(project = '.'): string {
  const settings = `${siteOrigin()} ${securityContact(siteOrigin())} ${readerContact() ?? ''}`
  const { version, versions } = process
  const seed = `${version} ${versions.icu} ${setting('NEXT_DEPLOYMENT_ID') ?? ''} ${settings}`
  return digestCode(program, seed, project)
}

/** SHA-256 over everything a build of a project depends on, hex. */
export function digestSources(programDigest: string, project = '.'): string {
  return digestCode([setting('CONTENT_DIR'), 'public'], programDigest, project)
}
