import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { joinPath } from '#lib/join-path.ts'

test('joins as path.join does', () => {
  expect(joinPath('/a', '../b', 'c.md')).toBe('/b/c.md')
})

// Each `path.join` in them would have the bundler read every folder of every kept release, at every build.
test('no module that pages are made with hands paths to the bundler', () => {
  const cards = readdirSync('lib/cards').map((name) => `lib/cards/${name}`)
  for (const file of [...cards, 'lib/content/read.ts', 'lib/content/article-store.ts'])
    expect(readFileSync(file, 'utf8'), file).not.toMatch(/\bpath\.join\(/)
})
