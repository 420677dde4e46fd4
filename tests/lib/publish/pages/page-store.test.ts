import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findKept } from '#lib/publish/pages/check-pages.ts'
import { type MadeFile, prunePages, readPages, storePages } from '#lib/publish/pages/page-store.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const facts = { contentType: 'text/html', repeats: false, hashes: { style: [], script: [] }, assets: [] }

async function storeTwo() {
  const dir = await temporaryFolder()
  const card = join(dir, 'card.png')
  writeFileSync(card, 'png')
  const made: MadeFile[] = [
    { ...facts, path: '/a/', content: { text: '文' } },
    { ...facts, path: '/a.png', content: { file: card } },
  ]
  const store = join(dir, 'store')
  return { store, card, finished: storePages(store, 'key', made) }
}

test('what is kept is found again, byte for byte', async () => {
  const { store, card, finished } = await storeTwo()
  expect(readPages(store, 'key')).toEqual(finished)
  expect(finished.map(({ path, file }) => [path, readFileSync(file, 'utf8')])).toEqual([
    ['/a/', '文'],
    ['/a.png', 'png'],
  ])
  expect(finished[1]?.file).toBe(card)
  expect(await findKept(store, ['key', 'other'])).toEqual(new Set(['key']))
  expect(readdirSync(store)).toEqual(['key'])
})

test.each([
  ['a text is another', 'key/0'],
  ['its list is another', 'key/pages.json'],
  ['a file it names is another', '../card.png'],
])('nothing is kept when %s, and it can be kept again', async (_, name) => {
  const { store, card } = await storeTwo()
  writeFileSync(join(store, name), '[]')
  expect(await findKept(store, ['key'])).toEqual(new Set())
  rmSync(join(store, name))
  expect(await findKept(store, ['key'])).toEqual(new Set())
  writeFileSync(card, 'png')
  storePages(store, 'key', [{ ...facts, path: '/b/', content: { text: '二' } }])
  expect(readPages(store, 'key')?.map(({ path }) => path)).toEqual(['/b/'])
})

test('all but what a build has used is removed', async () => {
  const { store } = await storeTwo()
  storePages(store, 'old', [])
  prunePages(store, new Set(['key']))
  expect(readdirSync(store)).toEqual(['key'])
  prunePages(join(store, 'none'), new Set())
})
