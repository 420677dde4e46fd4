import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { ContentErrors } from '#lib/markdown/content-error.ts'
import { parseLibrary } from '../../../support/parse-library.ts'

const folder = path.join(import.meta.dirname, '../../../fixtures/broken')

/** Every way in which a file was ever found to be wrong: its message says where, what, and how to mend it. */
describe('a broken article', () => {
  test.each(readdirSync(folder))('%s', (name) => {
    const bytes = readFileSync(path.join(folder, name, 'input.md'))
    expect(explain(bytes)).toEqual(JSON.parse(readFileSync(path.join(folder, name, 'output.json'), 'utf8')))
  })

  test('executes no front matter', () => {
    expect('executed' in globalThis).toBe(false)
  })
})

function explain(bytes: Uint8Array): string[] {
  try {
    parseLibrary([{ path: 'zh-Hans.md', slug: 'broken', locale: 'zh-Hans', bytes }])
    return []
  } catch (error) {
    if (error instanceof ContentErrors) return error.message.split('\n')
    throw error
  }
}
