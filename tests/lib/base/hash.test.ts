import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { digestCode } from '#lib/base/hash.ts'
import { temporaryFolder } from '../publish/temporary-folder.ts'

test('a folder is digested below the root, and anywhere by its whole path', async () => {
  const root = await temporaryFolder()
  mkdirSync(path.join(root, 'a'))
  for (const name of ['a', path.join(root, 'a')]) {
    writeFileSync(path.join(root, 'a/b.md'), 'one')
    const before = digestCode([name], '', root)
    expect(digestCode([name], '', root)).toBe(before)
    writeFileSync(path.join(root, 'a/b.md'), 'two')
    expect(digestCode([name], '', root), name).not.toBe(before)
  }
})
