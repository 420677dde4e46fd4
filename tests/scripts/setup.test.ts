import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { isInstalled } from '../../scripts/setup.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'setup-'))
afterAll(() => rmSync(folder, { recursive: true }))

const wanted = {
  '': { version: '1.0.0' },
  'node_modules/a': { version: '2.0.0' },
  'node_modules/b': { version: '3.0.0', optional: true },
}
const a = { 'node_modules/a': { version: '2.0.0' } }

test.each([
  ['nothing', undefined, false],
  ['what npm ci installs, without packages of other platforms', a, true],
  ['all of it', { ...a, 'node_modules/b': { version: '3.0.0' } }, true],
  ['another version', { 'node_modules/a': { version: '2.0.1' } }, false],
  ['another version of an optional package', { ...a, 'node_modules/b': { version: '3.0.1' } }, false],
  ['an optional package alone', { 'node_modules/b': { version: '3.0.0' } }, false],
])('with %s installed, packages are installed again: unless all are there', (_, packages, isEnough) => {
  mkdirSync(path.join(folder, 'node_modules'), { recursive: true })
  writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify({ packages: wanted }))
  const list = path.join(folder, 'node_modules/.package-lock.json')
  rmSync(list, { force: true })
  if (packages !== undefined) writeFileSync(list, JSON.stringify({ packages }))
  expect(isInstalled(folder)).toBe(isEnough)
})
