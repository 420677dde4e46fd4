import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadState, type State, saveState } from '#lib/announce/state.ts'
import { temporaryFolder } from './release-folder.ts'

const state: State = {
  version: 1,
  announced: { indexnow: { 'https://a.b/': 'lastmod:2026-01-01' }, baidu: {} },
}

test('what is saved is loaded again, and nothing else is left beside it', async () => {
  await using folder = await temporaryFolder()
  const path = join(folder.path, 'state.json')
  expect(await loadState(path)).toEqual({ version: 1, announced: { indexnow: {}, baidu: {} } })
  saveState(path, state)
  saveState(path, state)
  expect(await loadState(path)).toEqual(state)
  expect(await readdir(folder.path)).toEqual(['state.json'])
})

test('a state that cannot be replaced leaves no draft behind', async () => {
  await using folder = await temporaryFolder()
  const path = join(folder.path, 'state.json')
  await mkdir(join(path, 'occupied'), { recursive: true })
  expect(() => saveState(path, state)).toThrow('cannot be written')
  expect(await readdir(folder.path)).toEqual(['state.json'])
  await expect(loadState(path)).rejects.toThrow('cannot be read')
  await expect(readFile(path)).rejects.toThrow('EISDIR')
})
