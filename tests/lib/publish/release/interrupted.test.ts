import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { readdir, readFile, readlink, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { switchRelease, verifyRelease, writeRelease } from '#lib/publish/release/release.ts'
import { sampleInput } from '../sample-release.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { publishOnOwnDisk, whyNoDisk } from './own-disk.ts'

const child = join(import.meta.dirname, 'publish-child.ts')

test('a build killed at any moment leaves dist whole, and the next one cleans up', async () => {
  const { projectDir } = await published()
  for (const moment of [1, 20, 60, 'named'] as const) {
    // Another process can be quicker than this one looks: a moment that was missed is tried again.
    for (let attempt = 1, killed = false; !killed && attempt <= (moment === 'named' ? 3 : 30); attempt += 1) {
      killed = await killAt(projectDir, moment, `killed at ${moment}, ${attempt}`)
      expect(await verifyRelease(join(projectDir, 'dist'))).toEqual([])
      // The last moment is a short one and may be missed; were another missed, this test would prove nothing.
      if (moment !== 'named' && attempt === 30) expect(killed).toBe(true)
    }
  }
  const { id } = await writeRelease(sampleInput(projectDir, 'after'))
  await switchRelease(projectDir, id)
  expect(await readlink(join(projectDir, 'dist'))).toBe(`releases/${id}`)
  expect(await leftovers(projectDir)).toEqual([])
})

test('a full disk changes nothing and is told in one sentence', async () => {
  const { projectDir, id } = await published()
  // No file above 8 KB can be written: the system refuses as it does on a full disk, without one being needed.
  const shell = `trap '' XFSZ; ulimit -f 8; exec "$0" "$@"`
  const { code, errors } = await ended(
    spawn('bash', ['-c', shell, process.execPath, child, projectDir, 'big']),
  )
  expect(code).toBe(1)
  expect(errors).toContain('No room on the disk')
  expect(errors.trim().split('\n')).toHaveLength(1)
  expect(await readlink(join(projectDir, 'dist'))).toBe(`releases/${id}`)
  expect(await readdir(join(projectDir, 'releases'))).toEqual(expect.arrayContaining([id, 'history.json']))
  expect(await leftovers(projectDir)).toEqual([])
  expect(await verifyRelease(join(projectDir, 'dist'))).toEqual([])
})

describe('a disk of its own', () => {
  const reason = whyNoDisk()
  if (reason !== undefined) {
    test.skip(`cannot be mounted here: ${reason}`)
    return
  }

  test.concurrent.each([
    ['full before anything is written', { kilobytes: 260 }, 'No room on the disk'],
    ['full in the middle of the files', { kilobytes: 420 }, 'No room on the disk'],
    ['full with the last files', { kilobytes: 640 }, 'No room on the disk'],
    ['read-only', { kilobytes: 4000, between: 'mount -o remount,ro none /mnt' }, 'may not be written'],
  ])('%s: the release before stays, whole, with one sentence', async (_, disk, message) => {
    const { projectDir, id } = await published()
    const { code, errors, folder } = await publishOnOwnDisk(child, { projectDir, ...disk })
    try {
      expect(errors.trim().split('\n')).toEqual([expect.stringContaining(message)])
      expect(code).toBe(1)
      expect(await readlink(join(folder, 'dist'))).toBe(`releases/${id}`)
      expect(await verifyRelease(join(folder, 'dist'))).toEqual([])
      expect((await readdir(join(folder, 'releases'))).toSorted()).toEqual([
        id,
        'history.json',
        'lock',
        'verified',
      ])
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})

test('builds at the same time all succeed, whether of the same sources or not', async () => {
  const { projectDir } = await published()
  const versions = ['same', 'same', 'other', 'third']
  const builds = await Promise.all(
    versions.map((version) => ended(spawn(process.execPath, [child, projectDir, version]))),
  )
  for (const build of builds) expect(build).toMatchObject({ code: 0, errors: '' })
  expect(builds[0]?.output).toBe(builds[1]?.output)
  expect(await verifyRelease(join(projectDir, 'dist'))).toEqual([])
  const history: string[] = JSON.parse(await readFile(join(projectDir, 'releases/history.json'), 'utf8'))
  expect(new Set(history).size).toBe(4)
  expect(await leftovers(projectDir)).toEqual([])
})

/** Starts a build and kills it once it has written so many files, or given its folder a name; tells whether it could. */
async function killAt(projectDir: string, moment: number | 'named', version: string): Promise<boolean> {
  const releases = join(projectDir, 'releases')
  const before = readdirSync(releases).filter(isRelease).length
  const build = spawn(process.execPath, [child, projectDir, version])
  const watch = setInterval(() => {
    const reached =
      moment === 'named'
        ? readdirSync(releases).filter(isRelease).length > before
        : countTemporaryFiles(releases, build.pid) >= moment
    if (reached) build.kill('SIGKILL')
  }, 1)
  const { signal } = await ended(build)
  clearInterval(watch)
  return signal === 'SIGKILL'
}

async function published() {
  const projectDir = await temporaryFolder()
  const { id } = await writeRelease(sampleInput(projectDir, 'before'))
  await switchRelease(projectDir, id)
  return { projectDir, id }
}

function isRelease(name: string): boolean {
  return /^[0-9a-f]{16}$/.test(name)
}

function countTemporaryFiles(releases: string, pid: number | undefined): number {
  const name = readdirSync(releases).find((name) => name.startsWith('.tmp-') && name.includes(`-${pid}-`))
  try {
    return name === undefined ? 0 : readdirSync(join(releases, name), { recursive: true }).length
  } catch {
    // It has just got its final name.
    return 0
  }
}

/** Temporary folders, links, locks: whatever is neither a release nor the history. */
async function leftovers(projectDir: string): Promise<string[]> {
  const names = [...(await readdir(join(projectDir, 'releases'))), ...(await readdir(projectDir))]
  return names.filter(
    (name) => !/^(?:[0-9a-f]{16}|history\.json|lock|verified|dist|releases|\.cache)$/.test(name),
  )
}

async function ended(process: ChildProcess) {
  let output = ''
  let errors = ''
  process.stdout?.on('data', (text) => {
    output += text
  })
  process.stderr?.on('data', (text) => {
    errors += text
  })
  const [code, signal] = await once(process, 'close')
  return { code, signal, output, errors }
}
