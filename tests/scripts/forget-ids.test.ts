import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { writeRelease } from '#lib/publish/release/release.ts'
import { sampleInput } from '../lib/publish/sample-release.ts'
import { temporaryFolder } from '../lib/publish/temporary-folder.ts'
import { sketchFile, sketchLock } from '../support/article.ts'
import { prepareCommands } from './commands.ts'

const commandsIn = prepareCommands()

const text = '0123456789abcdef'
const entries = [
  'claim claim-early',
  'section early',
  'section origins',
  `lead zh-Hans 2026-11-22 ${text}`,
  `lead en 2026-11-22 ${text}`,
  `text early zh-Hans 2026-11-22 ${text}`,
  `text origins zh-Hans 2026-11-22 ${text}`,
]
const published = ['section origins', entries[3] ?? '', entries[6] ?? '']

test('a lock that nothing has published is taken back whole, and says what nobody knows', async () => {
  const folder = await project()
  expect(await forget(folder)).toEqual({
    status: 0,
    stdout: expect.stringMatching(
      /^content\/a\/ids\.lock: deleted, 3 ids taken back, 0 were published and stay\.\nLooked at: no release is kept here; there is no git history here, so it could not be asked\.\nNot known: .*\n$/,
    ),
    stderr: '',
  })
  expect(existsSync(join(folder, 'content/a/ids.lock'))).toBe(false)
})

test('what a kept release holds stays: anchors of its pages and addresses', async () => {
  const folder = await project()
  const { files, ...input } = sampleInput(folder)
  const body = Buffer.from('<!doctype html><title>甲</title><h2 id="origins">起源</h2><p id=claim-shown>')
  const pages = files.map((file) => (file.path === '/a/' ? { ...file, body } : file))
  const redirects = [...input.redirects, { from: '/a/hq-move/', to: '/a/#origins', status: 308 as const }]
  const { id } = await writeRelease({ ...input, files: pages, redirects })
  const held = ['claim claim-shown', 'section b', 'section hq-move gone: 撤下。']
  await writeLock(folder, [...entries, ...held])
  expect(await forget(folder)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining(`release ${id} holds`),
  })
  expect(await readLock(folder)).toEqual([...held, ...published].sort())

  expect(await forget(folder)).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringMatching(
      /^content\/a\/ids\.lock:1: all of it was published, .*\nNothing was written\.\n$/,
    ),
  })
  await writeFile(join(folder, 'releases', id, 'manifest.json'), '{')
  await writeLock(folder, entries)
  expect(await forget(folder)).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(new RegExp(`^release ${id} cannot be read, `)),
  })
  expect(await readLock(folder)).toEqual(entries)
})

test('what the published branch ever held stays, deleted lines too; other branches publish nothing', async () => {
  const folder = await project()
  git(folder, 'init', '-q', '-b', 'main')
  await writeLock(folder, published)
  commit(folder)
  await writeLock(folder, entries.slice(0, 2))
  git(folder, 'checkout', '-q', '-b', 'work')
  commit(folder)
  await writeLock(folder, entries)
  expect(await forget(folder)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('history of main holds'),
  })
  expect(await readLock(folder)).toEqual([...published].sort())

  await writeLock(folder, entries)
  expect(await forget(folder, '--branch', 'work')).toMatchObject({ status: 0 })
  expect(await readLock(folder)).toEqual(entries.filter((entry) => !entry.startsWith('lead en')).sort())
  expect(await forget(folder, '--branch', 'none')).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/^git knows no branch none\. /),
  })

  const clone = join(folder, 'clone')
  git(folder, 'clone', '-q', '--depth', '1', '--branch', 'work', `file://${folder}`, clone)
  await cp(join(folder, 'content'), join(clone, 'content'), { recursive: true })
  expect(await forget(clone, '--branch', 'work')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('git fetch --unshallow'),
  })
})

test('an article without a lock, and options that are none, are refused', async () => {
  const folder = await project()
  await rm(join(folder, 'content/a/ids.lock'))
  expect(await forget(folder)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('nothing is recorded'),
  })
  expect(await commandsIn(folder).ids('--forget')).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/^Unknown option/),
  })
})

test('--suggest writes ids into files, also of drafts, and tells each', async () => {
  const folder = await project()
  const { path, bytes } = sketchFile('## 起源 {#origins}\n\n文。\n\n## 早\n\n文。', { slug: 'a' })
  await writeFile(join(folder, path), bytes.toString().replace('title:', 'draft: true\ntitle:'))
  expect(await commandsIn(folder).ids('--suggest')).toEqual({
    status: 0,
    stdout: `content/a/zh-Hans.md:25: 早 {#zao}\n${suggestion}`,
    stderr: '',
  })
  expect(await readFile(join(folder, path), 'utf8')).toContain('\n## 早 {#zao}\n')
  expect((await commandsIn(folder).ids('--suggest')).stdout).toBe('Every heading has an id.\n')
})

const suggestion = 'Change an id that does not say what a link should say: once published, it stays.\n'

/** A folder with one article and its lock. */
async function project(): Promise<string> {
  const folder = await temporaryFolder()
  const { path, bytes } = sketchFile('## 起源 {#origins}\n\n文。')
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), bytes)
  await writeLock(folder, entries)
  return folder
}

async function writeLock(folder: string, lines: readonly string[]): Promise<void> {
  await writeFile(join(folder, 'content/a/ids.lock'), sketchLock(lines).bytes)
}

async function readLock(folder: string): Promise<string[]> {
  const lines = (await readFile(join(folder, 'content/a/ids.lock'), 'utf8')).trimEnd().split('\n')
  return lines.filter((line) => !line.startsWith('#'))
}

function forget(folder: string, ...args: string[]) {
  return commandsIn(folder).ids('--forget-unpublished', 'a', ...args)
}

function commit(folder: string): void {
  git(folder, 'add', 'content')
  git(folder, '-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '-q', '-m', 'State')
}

function git(folder: string, ...args: string[]): void {
  const { status, stderr } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
}
