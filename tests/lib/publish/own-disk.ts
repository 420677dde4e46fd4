import { execFile, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'
import { scratchFolder } from '../../support/scratch-folder.ts'

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
 * Publishes a first release on a disk in memory that nobody else sees, lets `between` (shell commands, in the project
 * folder) happen, and publishes a second.
 */
export async function publishOnOwnDisk(
  child: string,
  { kilobytes, between = '' }: { kilobytes: number; between?: string },
): Promise<OnOwnDisk> {
  const folder = await scratchFolder('own-disk')
  const script = `set -e
    mount -t tmpfs -o size=${kilobytes}k,mode=755 none /mnt
    cd /mnt
    "$0" "$1" . first >&2
    ${between}
    code=0; "$0" "$1" . second || code=$?
    cp -a . "$2"
    exit "$code"`
  const run = promisify(execFile)('unshare', [
    ...spaces,
    'bash',
    '-c',
    script,
    process.execPath,
    child,
    folder,
  ])
  return run.then(
    ({ stderr }) => ({ code: 0, errors: stderr, folder }),
    ({ code, stderr }) => ({ code, errors: stderr, folder }),
  )
}

const spaces = process.getuid?.() === 0 ? ['--mount'] : ['--mount', '--map-root-user']
