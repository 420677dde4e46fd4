import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { digestProgram, digestSources } from './source-digest.ts'

/** What was built last: the digest of its sources, and the release it became; nothing before the first build. */
export function readBuildStamp(): string[] {
  return existsSync(stamp) ? readFileSync(stamp, 'utf8').split(' ') : []
}

/** Records that the release that is published was made of the sources of this digest. */
export function writeBuildStamp(digest: string): void {
  mkdirSync('.cache', { recursive: true })
  writeFileSync(stamp, `${digest} ${publishedRelease()}`)
}

/** Name of the release that `dist` leads to. */
export function publishedRelease(): string {
  return basename(realpathSync('dist'))
}

/** Whether there is a whole release in `dist`. */
export function hasRelease(): boolean {
  return existsSync('dist/manifest.json')
}

/** Whether the release in `dist` is what a build would make of the sources and settings as they are now. */
export function isReleaseCurrent(): boolean {
  const [digest, release] = readBuildStamp()
  return hasRelease() && release === publishedRelease() && digest === digestSources(digestProgram())
}

const stamp = '.cache/build-stamp'
