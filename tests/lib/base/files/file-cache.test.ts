import { mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FileCache, openFileCache } from '#lib/base/files/file-cache.ts'

let folder: string
let cache: FileCache
const bytes = Uint8Array.from({ length: 1000 }, (_, index) => index % 251)

beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'card-cache-')), 'made', 'on', 'demand')
  cache = openFileCache(folder, 'png')
})
afterEach(() => rm(path.resolve(folder, '../../..'), { recursive: true }))

test('has nothing before something is written', async () => {
  expect(await cache.read('key')).toBeUndefined()
})

test('gives back what was written, and leaves no temporary file', async () => {
  await cache.write('key', bytes)
  expect(new Uint8Array((await cache.read('key')) ?? [])).toEqual(bytes)
  expect(await readdir(folder)).toEqual(['key.png', 'key.sha256'])
  expect(cache.fileOf('key')).toBe(path.join(folder, 'key.png'))
})

test('survives writers of the same key at the same time', async () => {
  await Promise.all(Array.from({ length: 8 }, () => cache.write('key', bytes)))
  expect(new Uint8Array((await cache.read('key')) ?? [])).toEqual(bytes)
  expect(await readdir(folder)).toEqual(['key.png', 'key.sha256'])
})

test.each<[string, (image: string, digest: string) => Promise<void>]>([
  ['a truncated file', (image) => truncate(image, 500)],
  ['a changed byte', (image) => writeFile(image, bytes.with(7, 255))],
  ['an empty digest', (_, digest) => writeFile(digest, '')],
  ['a lost digest', (_, digest) => rm(digest)],
  ['a lost image', (image) => rm(image)],
])('does not give out %s', async (_, harm) => {
  await cache.write('key', bytes)
  await harm(path.join(folder, 'key.png'), path.join(folder, 'key.sha256'))
  expect(await cache.read('key')).toBeUndefined()
})

test('passes on errors that are not a missing file', async () => {
  await writeFile(path.resolve(folder, '../../../plain'), '')
  const broken = openFileCache(path.resolve(folder, '../../../plain'), 'png')
  await expect(broken.read('key')).rejects.toThrow('ENOTDIR')
})
