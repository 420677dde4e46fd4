import { execFile, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'
import { scratchFolder } from '../../../support/scratch-folder.ts'

/** What happened to a release that was published on a disk of its own. */
export interface OnOwnDisk {
  code: number
  errors: string
  /** Copy of the project folder, as the attempt left it. */
  folder: string
}

/** Why no disk can be mounted here; undefined where it can: as root, or where users may have name spaces. */
export function whyNoDisk(): string | undefined {
  const { status, error, stderr } = spawnSync(
    'unshare',
    [...spaces, 'mount', '-t', 'tmpfs', 'none', '/mnt'],
    {
      encoding: 'utf8',
    },
  )
  return status === 0 ? undefined : (error?.message ?? stderr.trim())
}

/**
 * Copies a project folder to a disk in memory that nobody else sees, lets `between` (shell commands) happen there, and
 * publishes another release with the program `child`.
 */
export async function publishOnOwnDisk(
  child: string,
  { projectDir, kilobytes, between = '' }: { projectDir: string; kilobytes: number; between?: string },
): Promise<OnOwnDisk> {
  const folder = await scratchFolder('own-disk')
  const script = `set -e
    mount -t tmpfs -o size=${kilobytes}k,mode=755 none /mnt
    cp -a "$2/." /mnt
    cd /mnt
    ${between}
    code=0; "$0" "$1" . second || code=$?
    cp -a . "$3"
    exit "$code"`
  const args = [...spaces, 'bash', '-c', script, process.execPath, child, projectDir, folder]
  return promisify(execFile)('unshare', args).then(
    ({ stderr }) => ({ code: 0, errors: stderr, folder }),
    ({ code, stderr }) => ({ code, errors: stderr, folder }),
  )
}

const spaces = process.getuid?.() === 0 ? ['--mount'] : ['--mount', '--map-root-user']
