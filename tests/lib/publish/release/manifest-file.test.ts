import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rollback, switchRelease, verifyRelease, writeRelease } from '#lib/publish/release/release.ts'
import { readManifest } from '#lib/publish/release/verify.ts'
import { sampleInput } from '../sample-release.ts'
import { temporaryFolder } from '../temporary-folder.ts'

test('what files have in common stands in the manifest once', async () => {
  const { dir } = await writeRelease(sampleInput(await temporaryFolder()))
  const text = await readFile(join(dir, 'manifest.json'), 'utf8')
  const { files } = await readManifest(dir)
  const sets = new Set(files.map(({ headers }) => headers))
  expect(sets.size).toBeLessThan(files.length)
  for (const headers of sets) expect(text.split(JSON.stringify(headers)).length - 1).toBeLessThanOrEqual(3)
})

test('a release of an earlier version is whole, and can be gone back to', async () => {
  const projectDir = await temporaryFolder()
  const first = await writeRelease(sampleInput(projectDir))
  const manifest = await readManifest(first.dir)
  await writeFile(
    join(first.dir, 'manifest.json'),
    JSON.stringify({ version: 1, ...manifest, files: manifest.files.map(withoutUndefined) }, null, 2),
  )
  expect(await readManifest(first.dir)).toEqual(manifest)
  await switchRelease(projectDir, first.id)
  const second = await writeRelease(sampleInput(projectDir, 'v2'))
  await switchRelease(projectDir, second.id, { isVerified: true, since: second.since })
  expect(await verifyRelease(second.dir)).toEqual([])
  expect(await rollback(projectDir)).toBe(first.id)
})

test.each([
  ['a kind that is not told', '"kind":0', '"kind":99', 'is of no kind that is told'],
  ['a path that is no URL', '"path":"/a/"', '"path":"/%E5/"', 'manifest.json: cannot be read'],
])('a manifest with %s is refused', async (_, from, to, message) => {
  const { dir } = await writeRelease(sampleInput(await temporaryFolder()))
  const file = join(dir, 'manifest.json')
  await writeFile(file, (await readFile(file, 'utf8')).replace(from, to))
  await expect(readManifest(dir)).rejects.toThrow(message)
})

function withoutUndefined<Value extends object>(value: Value): unknown {
  return JSON.parse(JSON.stringify(value))
}
