import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  readSealed,
  removeStaleTemporaries,
  removeUnused,
  temporaryPath,
  writeFileAtomic,
  writeSealed,
} from '#lib/base/files/atomic-file.ts'
import { temporaryFolder } from '../../publish/temporary-folder.ts'

test('a file is replaced whole, in a folder that is made where there is none', async () => {
  const folder = join(await temporaryFolder(), 'made')
  const file = join(folder, 'file')
  for (const text of ['one', 'two']) writeFileAtomic(file, text)
  expect(readFileSync(file, 'utf8')).toBe('two')
  expect(readdirSync(folder)).toEqual(['file'])
})

test('a file that cannot be replaced leaves nothing behind', async () => {
  const folder = await temporaryFolder()
  mkdirSync(join(folder, 'taken', 'below'), { recursive: true })
  expect(() => writeFileAtomic(join(folder, 'taken'), 'x')).toThrow()
  expect(readdirSync(folder)).toEqual(['taken'])
})

test.each(['', '文\n', 'a'.repeat(1000)])('what was sealed is read again: %j', async (text) => {
  const file = join(await temporaryFolder(), 'file')
  writeSealed(file, text, 'source')
  expect(readSealed(file, 'source')?.toString()).toBe(text)
  expect(readSealed(file, 'other')).toBeUndefined()
})

test.each<[string, (bytes: Buffer) => Buffer]>([
  ['cut', (bytes) => bytes.subarray(0, -1)],
  ['longer', (bytes) => Buffer.concat([bytes, Buffer.from('x')])],
  ['empty', () => Buffer.alloc(0)],
  ['without its line', (bytes) => bytes.subarray(65)],
])('a sealed file is not read when it is %s', async (_, damage) => {
  const file = join(await temporaryFolder(), 'file')
  writeSealed(file, 'text')
  writeFileSync(file, damage(readFileSync(file)))
  expect(readSealed(file)).toBeUndefined()
})

test('only what is old, or of a process that has ended, is removed', async () => {
  const folder = await temporaryFolder()
  const [own, foreign, old] = [
    temporaryPath(folder),
    join(folder, '.tmp-elsewhere-1-00'),
    join(folder, 'old'),
  ]
  for (const file of [own, foreign, old]) writeFileSync(file, '')
  removeStaleTemporaries(folder)
  expect(readdirSync(folder)).toHaveLength(3)
  const twoDaysAgo = new Date(Date.now() - 2 * 24 * 60 * 60 * 1000)
  for (const file of [foreign, old]) utimesSync(file, twoDaysAgo, twoDaysAgo)
  removeStaleTemporaries(folder)
  expect(readdirSync(folder)).toHaveLength(2)
  removeUnused(folder, 1)
  expect(readdirSync(folder).map((name) => join(folder, name))).toEqual([own])
})
