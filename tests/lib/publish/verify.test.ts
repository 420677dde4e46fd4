import { appendFile, mkdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { switchRelease, verifyRelease, writeRelease } from '#lib/publish/release.ts'
import { sampleInput } from './sample-release.ts'
import { temporaryFolder } from './temporary-folder.ts'

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
  ['no manifest', (dir) => rm(join(dir, 'manifest.json')), 'manifest.json: cannot be read'],
  ['truncated manifest', (dir) => truncate(join(dir, 'manifest.json'), 500), 'manifest.json: cannot be read'],
  [
    'manifest of another shape',
    (dir) => writeFile(join(dir, 'manifest.json'), '{"version":2}'),
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

async function withMore(dir: string) {
  const file = join(dir, 'manifest.json')
  await writeFile(file, (await readFile(file, 'utf8')).replace('{', '{"more":1,'))
}
