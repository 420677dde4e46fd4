import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { joinPath } from '#lib/base/join-path.ts'

test('joins as path.join does', () => {
  expect(joinPath('/a', '../b', 'c.md')).toBe('/b/c.md')
})

// Each `path.join` in them would have the bundler read every folder of every kept release, at every build.
test('no module that pages are made with hands paths to the bundler', () => {
  const cards = readdirSync('lib/cards', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `lib/cards/${name}`)
  for (const file of [
    ...cards,
    'lib/content/library/content-folder.ts',
    'lib/content/library/article-store.ts',
  ])
    expect(readFileSync(file, 'utf8'), file).not.toMatch(/\bpath\.join\(/)
})
