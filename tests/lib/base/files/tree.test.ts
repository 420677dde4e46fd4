import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listTree } from '#lib/base/files/tree.ts'
import { digestCode } from '#lib/base/hash.ts'
import { temporaryFolder } from '../../publish/temporary-folder.ts'

test('everything below a folder is listed in order, and no link is followed', async () => {
  const folder = await temporaryFolder()
  mkdirSync(join(folder, 'b/empty'), { recursive: true })
  for (const name of ['c', 'b/文', 'a']) writeFileSync(join(folder, name), name)
  symlinkSync(join(folder, 'b'), join(folder, 'link'))
  expect(listTree(folder).map(({ path, isFile, isFolder }) => [path, isFile, isFolder])).toEqual([
    ['a', true, false],
    ['b', false, true],
    ['b/empty', false, true],
    ['b/文', true, false],
    ['c', true, false],
    ['link', false, false],
  ])
  expect(listTree(join(folder, 'none'))).toEqual([])
})

test('the digest of code changes with names and bytes at any depth, and not with the order of names', async () => {
  const folder = await temporaryFolder()
  mkdirSync(join(folder, 'a/b'), { recursive: true })
  writeFileSync(join(folder, 'a/b/c'), '1')
  writeFileSync(join(folder, 'd'), '1')
  const digest = () => digestCode(['a', 'd', 'none'], 'seed', folder)
  const first = digest()
  expect(digest()).toBe(first)
  expect(digestCode(['a', 'd'], 'other', folder)).not.toBe(first)
  writeFileSync(join(folder, 'a/b/c'), '2')
  expect(digest()).not.toBe(first)
  writeFileSync(join(folder, 'a/b/c'), '1')
  writeFileSync(join(folder, 'a/b/e'), '')
  expect(digest()).not.toBe(first)
})
