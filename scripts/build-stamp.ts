import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { readVerified } from '#lib/publish/release/verified.ts'
import { digestProgram, digestSources } from './source-digest.ts'

/** What was built last in a project: the digest of its sources, and the release it became; nothing before the first build. */
export function readBuildStamp(project = '.'): string[] {
  const stamp = stampOf(project)
  return existsSync(stamp) ? readFileSync(stamp, 'utf8').split(' ') : []
}

/** Records that the release that is published was made of the sources of this digest. */
export function writeBuildStamp(digest: string, project = '.'): void {
  const stamp = stampOf(project)
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, `${digest} ${publishedRelease(project)}`)
}

/** Name of the release that `dist` leads to. */
export function publishedRelease(project = '.'): string {
  return basename(realpathSync(join(project, 'dist')))
}

/** Whether there is a release in `dist` that nobody has found damaged. */
export function hasRelease(project = '.'): boolean {
  const dist = join(project, 'dist')
  return existsSync(dist) && readVerified(realpathSync(dist)) !== undefined
}

/** Whether the release in `dist` is what a build would make of the sources and settings as they are now. */
export function isReleaseCurrent(project = '.'): boolean {
  const [digest, release] = readBuildStamp(project)
  return (
    hasRelease(project) &&
    release === publishedRelease(project) &&
    digest === digestSources(digestProgram(project), project)
  )
}

function stampOf(project: string): string {
  return join(project, '.cache/build-stamp')
}
