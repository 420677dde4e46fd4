import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { joinPath } from '#lib/base/join-path.ts'

test('joins as path.join does', () => {
  expect(joinPath('/a', '../b', 'c.md')).toBe('/b/c.md')
})

/** Programs of their own, which no page is made with. */
const programs = /^lib\/(?:announce|audit|publish)\//

// Each `path.join` in them would have the bundler read every folder of every kept release, whenever it compiles.
test('no module that pages are made with hands paths to the bundler', () => {
  const modules = ['app', 'components', 'lib']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
    )
    .filter((file) => /\.tsx?$/.test(file) && !programs.test(file) && file !== 'lib/base/join-path.ts')
  expect(modules.length).toBeGreaterThan(300)
  const handing = modules.filter((file) => {
    const text = readFileSync(file, 'utf8')
    return /\bpath\.join\(|import \{[^}]*\bjoin\b[^}]*\} from 'node:path'/.test(text)
  })
  expect(handing).toEqual([])
})
