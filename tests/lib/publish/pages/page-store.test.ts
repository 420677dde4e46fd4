import { cpSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { readSealed, writeSealed } from '#lib/base/files/atomic-file.ts'
import { sha256 } from '#lib/base/hash.ts'
import type { PageFile } from '#lib/publish/pages/page-file.ts'
import { distrustPages, findKept, prunePages, readPages, storePages } from '#lib/publish/pages/page-store.ts'
import { bytesOf, digestOf, lengthOf } from '#lib/publish/release/body.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const facts = { contentType: 'text/html', repeats: false, hashes: { style: [], script: [] }, assets: [] }

async function storeTwo() {
  const dir = await temporaryFolder()
  const card = join(dir, 'card.png')
  writeFileSync(card, 'png')
  const made: PageFile[] = [
    { ...facts, path: '/a/', body: '文' },
    { ...facts, path: '/a.png', body: { file: card } },
  ]
  const store = join(dir, 'store')
  return { store, card, finished: storePages(store, 'key', made) }
}

test('what is kept is found again, byte for byte', async () => {
  const { store, card, finished } = await storeTwo()
  expect(readPages(store, 'key')).toEqual(finished)
  expect(finished.map(({ path, body }) => [path, Buffer.from(bytesOf(body)).toString()])).toEqual([
    ['/a/', '文'],
    ['/a.png', 'png'],
  ])
  expect(finished[1]?.body).toMatchObject({ file: card })
  expect(await findKept(store, ['key', 'other'])).toEqual(new Set(['key']))
  expect(readdirSync(store)).toEqual(['key'])
})

test.each([
  ['a text is another', 'key/bodies'],
  ['its list is another', 'key/pages.json'],
  ['a file it names is another', '../card.png'],
])('nothing is kept when %s, and it can be kept again', async (_, name) => {
  const { store, card } = await storeTwo()
  writeFileSync(join(store, name), '[]')
  expect(await findKept(store, ['key'])).toEqual(new Set())
  rmSync(join(store, name))
  expect(await findKept(store, ['key'])).toEqual(new Set())
  writeFileSync(card, 'png')
  storePages(store, 'key', [{ ...facts, path: '/b/', body: '二' }])
  expect(readPages(store, 'key')?.map(({ path }) => path)).toEqual(['/b/'])
})

test('a text that is another one of the same length and age is found out', async () => {
  const { store } = await storeTwo()
  const file = join(store, 'key/bodies')
  const { atime, mtime } = statSync(file)
  await setTimeout(50)
  writeFileSync(file, '字')
  utimesSync(file, atime, mtime)
  expect(await findKept(store, ['key'])).toEqual(new Set())
})

test('what is trusted is read once a build has failed', async () => {
  const { store } = await storeTwo()
  const list = join(store, 'key/pages.json')
  const kept: unknown = JSON.parse(readSealed(list)?.toString() ?? '')
  writeSealed(list, JSON.stringify({ ...Object(kept), written: Date.now() + 3_600_000 }))
  writeFileSync(join(store, 'key/bodies'), '字')
  expect(await findKept(store, ['key'])).toEqual(new Set(['key']))
  distrustPages(store)
  expect(await findKept(store, ['key'])).toEqual(new Set())
})

test('texts that were copied are read, and are whole', async () => {
  const { store } = await storeTwo()
  const copy = join(await temporaryFolder(), 'store')
  cpSync(store, copy, { recursive: true, preserveTimestamps: true })
  writeFileSync(join(copy, '../card.png'), 'png')
  expect(await findKept(copy, ['key'])).toEqual(new Set(['key']))
})

test('texts lie in one file, each where its own bytes are', async () => {
  const store = await temporaryFolder()
  const texts = ['', '第一', 'second', '', '\u{1F600}']
  storePages(
    store,
    'key',
    texts.map((body, index) => ({ ...facts, path: `/${index}/`, body })),
  )
  const kept = readPages(store, 'key') ?? []
  expect(kept.map(({ body }) => Buffer.from(bytesOf(body)).toString())).toEqual(texts)
  expect(kept.map(({ body }) => lengthOf(body))).toEqual(texts.map((text) => Buffer.byteLength(text)))
  expect(kept.map(({ body }) => digestOf(body))).toEqual(texts.map((text) => sha256(text)))
  expect(readdirSync(join(store, 'key'))).toHaveLength(2)
  writeFileSync(join(store, 'key/bodies'), 'other')
  for (const { body } of kept.filter(({ body }) => lengthOf(body) > 0))
    expect(() => bytesOf(body)).toThrow('was changed while it was published')
})

test('all but what a build has used is removed', async () => {
  const { store } = await storeTwo()
  storePages(store, 'old', [])
  prunePages(store, new Set(['key']))
  expect(readdirSync(store)).toEqual(['key'])
  prunePages(join(store, 'none'), new Set())
})
