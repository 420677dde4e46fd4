import { mkdir, readdir, readFile, readlink, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { withLock } from '#lib/base/files/lock.ts'
import { rollback, switchRelease, verifyRelease, writeRelease } from '#lib/publish/release/release.ts'
import { sampleInput } from '../sample-release.ts'
import { temporaryFolder } from '../temporary-folder.ts'

describe('switchRelease', () => {
  test('lets dist point to the release, relatively, so that the project folder can be moved', async () => {
    const { projectDir, ids } = await publish(1)
    expect(await readlink(join(projectDir, 'dist'))).toBe(`releases/${ids[0]}`)
    expect(await readFile(join(projectDir, 'dist/public/tiny.txt'), 'utf8')).toBe('v0')
  })

  test('keeps the last five releases', async () => {
    const { projectDir, ids } = await publish(7)
    expect(await releases(projectDir)).toEqual(ids.slice(2).toSorted())
  })

  test('removes nothing but what lies in a release', async () => {
    const { projectDir, ids } = await publish(5)
    const elsewhere = await temporaryFolder()
    const names = Array.from({ length: 20 }, (_, index) => `${index}.txt`)
    for (const name of names) await writeFile(join(elsewhere, name), name)
    const [first = '', second = ''] = ids.map((id) => join(projectDir, 'releases', id, 'public'))
    for (const folder of [first, second]) await rm(folder, { recursive: true })
    await symlink(elsewhere, first)
    await writeFile(second, 'no folder')
    // As they were written long ago.
    for (const folder of [first, second]) await utimes(dirname(folder), 1_000_000_000, 1_000_000_000)
    for (const version of ['n1', 'n2']) await publishOne(projectDir, version)
    expect((await readdir(elsewhere)).toSorted()).toEqual(names.toSorted())
    expect(await releases(projectDir)).toHaveLength(5)
  })

  test('never removes the current one, even when it is the oldest', async () => {
    const { projectDir, ids } = await publish(5)
    await switchRelease(projectDir, ids[0] ?? '')
    for (const version of ['n1', 'n2', 'n3', 'n4']) await publishOne(projectDir, version)
    expect(await releases(projectDir)).toContain(ids[0])
    expect(await releases(projectDir)).toHaveLength(5)
  })

  test('leaves alone what another build has just written', async () => {
    const { projectDir } = await publish(5)
    const { id } = await writeRelease(sampleInput(projectDir, 'waiting'))
    await publishOne(projectDir, 'quicker')
    await switchRelease(projectDir, id)
    expect(await verifyRelease(join(projectDir, 'dist'))).toEqual([])
  })

  test('leaves alone an old release that another build has just written again', async () => {
    const { projectDir, ids } = await publish(5)
    const again = await writeRelease(sampleInput(projectDir, 'v0'))
    expect(again.id).toBe(ids[0])
    await publishOne(projectDir, 'quicker')
    await switchRelease(projectDir, again.id)
    expect(await verifyRelease(join(projectDir, 'dist'))).toEqual([])
  })

  test('refuses what is no release', async () => {
    const { projectDir, ids } = await publish(1)
    await expect(switchRelease(projectDir, '../evil')).rejects.toThrow('is no release id')
    await expect(switchRelease(projectDir, '0123456789abcdef')).rejects.toThrow('not whole')
    expect(await readlink(join(projectDir, 'dist'))).toBe(`releases/${ids[0]}`)
  })

  test('refuses to replace a folder called dist', async () => {
    const projectDir = await temporaryFolder()
    const { id } = await writeRelease(sampleInput(projectDir))
    await mkdir(join(projectDir, 'dist'))
    await expect(switchRelease(projectDir, id)).rejects.toThrow('Move it away')
  })

  test('removes what a process that died has left', async () => {
    const { projectDir } = await publish(1)
    const host = hostname()
      .toLowerCase()
      .replace(/[^0-9a-z]/g, '')
    const dead = 4_194_305 // above the largest process id of Linux
    await mkdir(join(projectDir, 'releases', `.tmp-${host}-${dead}-00`))
    const id = await publishOne(projectDir, 'next')
    expect(await readlink(join(projectDir, 'dist'))).toBe(`releases/${id}`)
    expect(
      (await readdir(join(projectDir, 'releases'))).filter((name) => !/^[0-9a-f]{16}$/.test(name)),
    ).toEqual(['history.json', 'lock', 'verified'])
  })

  test('waits for whoever holds the lock', async () => {
    const { projectDir } = await publish(1)
    const { id } = await writeRelease(sampleInput(projectDir, 'next'))
    const held = Promise.withResolvers<void>()
    const holding = withLock(join(projectDir, 'releases/lock'), () => held.promise)
    let switched = false
    const switching = switchRelease(projectDir, id).then(() => {
      switched = true
    })
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(switched).toBe(false)
    held.resolve()
    await Promise.all([holding, switching])
    expect(await readlink(join(projectDir, 'dist'))).toBe(`releases/${id}`)
  })

  test('many at once: every one ends with dist whole and a history of releases that exist', async () => {
    const projectDir = await temporaryFolder()
    await Promise.all(Array.from({ length: 8 }, (_, index) => publishOne(projectDir, `at once ${index}`)))
    expect(await verifyRelease(join(projectDir, 'dist'))).toEqual([])
    const history: string[] = JSON.parse(await readFile(join(projectDir, 'releases/history.json'), 'utf8'))
    expect(history).toHaveLength(5)
    expect(await readlink(join(projectDir, 'dist'))).toBe(`releases/${history.at(-1)}`)
    const present = await releases(projectDir)
    for (const id of history) expect(present).toContain(id)
  })

  test('removes releases that were never switched to after a day', async () => {
    const { projectDir } = await publish(1)
    const { id, dir } = await writeRelease(sampleInput(projectDir, 'never'))
    const twoDaysAgo = new Date(Date.now() - 2 * 24 * 60 * 60 * 1000)
    await utimes(dir, twoDaysAgo, twoDaysAgo)
    await publishOne(projectDir, 'next')
    expect(await releases(projectDir)).not.toContain(id)
  })
})

describe('modification times of what is served', () => {
  const timesOf = async (projectDir: string) => {
    const time = async (file: string) => (await stat(join(projectDir, 'dist', file))).mtimeMs
    return { same: await time('public/_headers'), page: await time('public/a/index.html') }
  }

  test('stay where nothing changed, and grow with each change, however quickly one follows another', async () => {
    const { projectDir } = await publish(1)
    const first = await timesOf(projectDir)
    await publishOne(projectDir, 'next')
    const second = await timesOf(projectDir)
    expect(second.same).toBe(first.same)
    expect(second.page).toBeGreaterThan(first.page)
    await publishOne(projectDir, 'next')
    expect(await timesOf(projectDir)).toEqual(second)
  })

  test.each([
    ['goes back', rollback],
    ['publishes its sources again', (projectDir: string) => publishOne(projectDir, 'v0')],
  ])('grow when one %s to an earlier release', async (_, back) => {
    const { projectDir } = await publish(2)
    const taken = await timesOf(projectDir)
    await back(projectDir)
    const now = await timesOf(projectDir)
    expect(now.same).toBe(taken.same)
    expect(now.page).toBeGreaterThan(taken.page)
  })
})

describe('modification times of what has the same content at two addresses', () => {
  const copy = (projectDir: string) => {
    const input = sampleInput(projectDir, 'v0')
    const [page] = input.files.filter(({ path }) => path === '/a/')
    return { ...input, files: [...input.files, ...(page ? [{ ...page, path: '/copy/' }] : [])] }
  }

  test('are of each for itself, and those of what is served wait for the switch', async () => {
    const { projectDir } = await publish(1)
    const file = join(projectDir, 'dist/public/a/index.html')
    const earlier = 1_000_000_000
    await utimes(file, earlier, earlier)
    const { id, since } = await writeRelease(copy(projectDir))
    expect((await stat(file)).mtimeMs).toBe(earlier * 1000)
    await switchRelease(projectDir, id, { since })
    expect((await stat(file)).mtimeMs).toBe(earlier * 1000)
    const added = join(projectDir, 'dist/public/copy/index.html')
    expect((await stat(added)).mtimeMs).toBeGreaterThan(earlier * 1000)
  })

  test('grow where a file that was for hosts alone becomes a page', async () => {
    const projectDir = await temporaryFolder()
    const input = sampleInput(projectDir)
    const extra = { file: 'e.txt', body: 'for hosts' }
    const first = await writeRelease({ ...input, publicExtra: [...(input.publicExtra ?? []), extra] })
    await switchRelease(projectDir, first.id)
    const file = join(projectDir, 'dist/public/e.txt')
    const before = (await stat(file)).mtimeMs
    const [text] = input.files.filter(({ path }) => path === '/x.txt')
    const next = await writeRelease({
      ...input,
      files: [...input.files, ...(text ? [{ ...text, path: '/e.txt' }] : [])],
    })
    await switchRelease(projectDir, next.id, { since: next.since })
    expect((await stat(file)).mtimeMs).toBeGreaterThan(before)
  })
})

describe('rollback', () => {
  test('goes back one release each time, to the oldest kept', async () => {
    const { projectDir, ids } = await publish(3)
    expect(await rollback(projectDir)).toBe(ids[1])
    expect(await readlink(join(projectDir, 'dist'))).toBe(`releases/${ids[1]}`)
    expect(await rollback(projectDir)).toBe(ids[0])
    await expect(rollback(projectDir)).rejects.toThrow('no earlier release')
    expect(await readlink(join(projectDir, 'dist'))).toBe(`releases/${ids[0]}`)
  })

  test('does not go back to a release that was itself rolled back', async () => {
    const { projectDir, ids } = await publish(2)
    await rollback(projectDir)
    await publishOne(projectDir, 'mended')
    expect(await rollback(projectDir)).toBe(ids[0])
  })

  test('refuses a damaged release and leaves dist as it is', async () => {
    const { projectDir, ids } = await publish(2)
    await writeFile(join(projectDir, 'releases', ids[0] ?? '', 'public/tiny.txt'), 'damaged')
    await expect(rollback(projectDir)).rejects.toThrow('public/tiny.txt')
    expect(await readlink(join(projectDir, 'dist'))).toBe(`releases/${ids[1]}`)
  })

  test('says so when there is nothing to go back to', async () => {
    const { projectDir } = await publish(1)
    await expect(rollback(projectDir)).rejects.toThrow('no earlier release')
    await expect(rollback(await temporaryFolder())).rejects.toThrow('Nothing was published here yet')
  })
})

async function publish(count: number) {
  const projectDir = await temporaryFolder()
  const ids: string[] = []
  for (let index = 0; index < count; index += 1) ids.push(await publishOne(projectDir, `v${index}`))
  return { projectDir, ids }
}

async function publishOne(projectDir: string, version: string): Promise<string> {
  const { id } = await writeRelease(sampleInput(projectDir, version))
  await switchRelease(projectDir, id)
  return id
}

async function releases(projectDir: string): Promise<string[]> {
  return (await readdir(join(projectDir, 'releases'))).filter((name) => /^[0-9a-f]{16}$/.test(name)).sort()
}
