import { execFile } from 'node:child_process'
import { appendFile, mkdir, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { switchRelease, verifyRelease, writeRelease } from '#lib/publish/release/release.ts'
import { sampleInput } from '../sample-release.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const faults: [string, (dir: string) => Promise<unknown>, string][] = [
  [
    'truncated page',
    (dir) => truncate(join(dir, 'public/a/index.html'), 10),
    'public/a/index.html: is 10 bytes long',
  ],
  [
    'emptied page',
    (dir) => truncate(join(dir, 'public/index.html'), 0),
    'public/index.html: is 0 bytes long',
  ],
  ['truncated form', (dir) => truncate(join(dir, 'public/x.txt.br'), 3), 'public/x.txt.br: is 3 bytes long'],
  ['longer file', (dir) => appendFile(join(dir, 'public/x.txt'), '!'), 'public/x.txt: is 554 bytes long'],
  ['missing file', (dir) => rm(join(dir, 'public/dot.png')), 'public/dot.png: cannot be read'],
  [
    'missing folder',
    (dir) => rm(join(dir, 'public/a'), { recursive: true }),
    'public/a/b/index.html: cannot be read',
  ],
  [
    'same length, other bytes',
    (dir) => writeFile(join(dir, 'public/tiny.txt'), 'v2'),
    'tiny.txt: has other content',
  ],
  ['damaged extra file', (dir) => writeFile(join(dir, 'host.conf'), 'evil'), 'host.conf: is 4 bytes long'],
  [
    'unknown file',
    (dir) => writeFile(join(dir, 'public/z.html'), ''),
    'public/z.html: is not in the manifest',
  ],
  ['unknown file beside public', (dir) => writeFile(join(dir, 'z'), ''), 'z: is not in the manifest'],
  ['unknown link', (dir) => symlink('/', join(dir, 'public/root')), 'public/root: is not in the manifest'],
  ['unknown empty folder', (dir) => mkdir(join(dir, 'public/empty')), 'public/empty: is not in the manifest'],
  [
    'link to a file that is the same now',
    async (dir) => {
      await rename(join(dir, 'public/x.txt'), `${dir}.txt`)
      await symlink(`${dir}.txt`, join(dir, 'public/x.txt'))
    },
    'public/x.txt: is a link, not a file',
  ],
  [
    'link to a folder that is the same now',
    async (dir) => {
      await rename(join(dir, 'public/a'), `${dir}.a`)
      await symlink(`${dir}.a`, join(dir, 'public/a'))
    },
    'public/a: is not in the manifest',
  ],
  ['link to the secrets of the machine', (dir) => relink(dir, '/etc/passwd'), 'x.txt: is a link, not a file'],
  ['link to a device without end', (dir) => relink(dir, '/dev/zero'), 'x.txt: is a link, not a file'],
  ['pipe nobody writes to', pipe, 'public/x.txt: is no file'],
  ['folder in the place of a file', folder, 'public/x.txt: is no file'],
  [
    'endless file',
    (dir) => truncate(join(dir, 'public/x.txt'), 50_000_000_000),
    'public/x.txt: is 50000000000 bytes long instead of 553',
  ],
  [
    'manifest that is a link',
    async (dir) => {
      await rename(join(dir, 'manifest.json'), `${dir}.json`)
      await symlink(`${dir}.json`, join(dir, 'manifest.json'))
    },
    'manifest.json: cannot be read (is a link, not a file)',
  ],
  ['no manifest', (dir) => rm(join(dir, 'manifest.json')), 'manifest.json: cannot be read'],
  ['truncated manifest', (dir) => truncate(join(dir, 'manifest.json'), 500), 'manifest.json: cannot be read'],
  [
    'manifest of another shape',
    (dir) => writeFile(join(dir, 'manifest.json'), '{"version":3}'),
    'manifest.json: version',
  ],
  ['manifest with more in it', withMore, 'Unrecognized key: "more"'],
  ['no folder', (dir) => rm(dir, { recursive: true }), 'manifest.json: cannot be read'],
]

describe.each(faults)('a release with a fault: %s', (_, damage, problem) => {
  test('is told and never switched to', async () => {
    const projectDir = await temporaryFolder()
    const { id, dir } = await writeRelease(sampleInput(projectDir))
    await damage(dir)
    expect((await verifyRelease(dir)).join('\n')).toContain(problem)
    await expect(switchRelease(projectDir, id)).rejects.toThrow(problem)
    await expect(readFile(join(projectDir, 'dist/manifest.json'))).rejects.toThrow('ENOENT')
  })
})

async function relink(dir: string, target: string) {
  await rm(join(dir, 'public/x.txt'))
  await symlink(target, join(dir, 'public/x.txt'))
}

async function pipe(dir: string) {
  await rm(join(dir, 'public/x.txt'))
  await promisify(execFile)('mkfifo', [join(dir, 'public/x.txt')])
}

async function folder(dir: string) {
  await rm(join(dir, 'public/x.txt'))
  await mkdir(join(dir, 'public/x.txt'))
  await writeFile(join(dir, 'public/x.txt/y'), '')
}

async function withMore(dir: string) {
  const file = join(dir, 'manifest.json')
  await writeFile(file, (await readFile(file, 'utf8')).replace('{', '{"more":1,'))
}
