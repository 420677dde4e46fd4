import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeParts } from '#lib/base/files/file-part.ts'
import { sha256 } from '#lib/base/hash.ts'
import { temporaryFolder } from '../../publish/temporary-folder.ts'

test('every body lies where it is said to lie', async () => {
  const file = join(await temporaryFolder(), 'folder/parts')
  const bodies = ['', '第一', Buffer.from([0, 255]), '', '\u{1F600}']
  const parts = writeParts(file, bodies)
  const bytes = readFileSync(file)
  for (const [index, body] of bodies.entries()) {
    const { part, sha256: digest } = parts[index] ?? {}
    const { start = -1, length = -1 } = part ?? {}
    expect(bytes.subarray(start, start + length).equals(Buffer.from(body))).toBe(true)
    expect(digest).toBe(sha256(body))
  }
  expect(parts.every((each) => each.file === file)).toBe(true)
  expect(writeParts(join(file, '../none'), [])).toEqual([])
})
