import { join } from 'node:path'

/** Where publishing keeps its files below the project folder. */
export function publishPaths(projectDir: string) {
  const releases = join(projectDir, 'releases')
  return {
    /** Link to the release that is served. */
    dist: join(projectDir, 'dist'),
    releases,
    history: join(releases, 'history.json'),
    lock: join(releases, 'lock'),
    /** Finished pages of articles, for builds that need not render them again. */
    pages: join(projectDir, '.cache', 'pages'),
  }
}

/** Folder of a release. */
export function releaseDir(projectDir: string, id: string): string {
  return join(publishPaths(projectDir).releases, id)
}

/** Whether a file name is that of a release folder. */
export function isReleaseId(name: string): boolean {
  return /^[0-9a-f]{16}$/.test(name)
}
