import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { explainId } from '#lib/markdown/headings.ts'
import { reserved } from '#lib/markdown/ids/reserved.ts'

/** Ids that the pages of articles give to parts of their own. */
const own = ['article', 'shell', 'parallel'].flatMap((folder) =>
  readdirSync(path.join('components', folder))
    .filter((name) => name.endsWith('.tsx'))
    .flatMap((name) =>
      Array.from(
        readFileSync(path.join('components', folder, name), 'utf8').matchAll(/\bid="([^"]+)"/g),
        ([, id]) => id ?? '',
      ),
    ),
)

test('every id that the page itself uses is refused', () => {
  expect(own.length).toBeGreaterThan(8)
  expect(own.filter((id) => explainId(id) === undefined)).toEqual([])
})

test('no word is refused that the page does not use, nor any path', () => {
  const paths = ['index', 'parallel', 'cite', 'sources', 'figures', 'history', 'corrections', 'wechat']
  const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/
  expect(reserved.filter((id) => !own.includes(id) && !paths.includes(id) && !devices.test(id))).toEqual([])
})
