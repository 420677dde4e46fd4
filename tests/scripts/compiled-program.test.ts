import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { forgetCompiled, keepCompiled, takeCompiled } from '../../scripts/compiled-program.ts'

let project: string

beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'compiled-'))
  onTestFinished(() => rmSync(project, { recursive: true }))
  write('.next/server/app/page.js', 'compiled')
  write('.next/trace', 'of this run')
  mkdirSync(path.join(project, '.next/node_modules'))
  mkdirSync(path.join(project, 'node_modules/sharp'), { recursive: true })
  symlinkSync('../../node_modules/sharp', path.join(project, '.next/node_modules/sharp-1'))
  keepCompiled('one', project)
})

test('what was compiled is there again, without what was rendered since', async () => {
  write('.next/server/app/page.js', 'changed')
  write('.next/server/app/gone.html', 'rendered')
  write('.next/dev/page.js', 'of another program')
  await takeCompiled('one', project)
  expect(read('.next/server/app/page.js')).toBe('compiled')
  expect(readdirSync(path.join(project, '.next/server/app'))).toEqual(['page.js'])
  expect(readdirSync(path.join(project, '.next')).sort()).toEqual(['dev', 'node_modules', 'server', 'trace'])
  expect(readlinkSync(path.join(project, '.next/node_modules/sharp-1'))).toBe('../../node_modules/sharp')
  expect(read('.next/dev/page.js')).toBe('of another program')
})

test('a fresh clone whose cache was kept needs no folder of Next’s', async () => {
  rmSync(path.join(project, '.next'), { recursive: true })
  await takeCompiled('one', project)
  expect(read('.next/server/app/page.js')).toBe('compiled')
})

test.each<[string, () => void]>([
  ['of another program', () => keepCompiled('two', project)],
  ['that was changed', () => write('.cache/program/one/files/server/app/page.js', 'damaged')],
  [
    'that lacks a file',
    () => rmSync(path.join(project, '.cache/program/one/files/server'), { recursive: true }),
  ],
  [
    'whose links were not copied',
    () => rmSync(path.join(project, '.cache/program/one/files/node_modules/sharp-1')),
  ],
  ['of packages that lie elsewhere', () => rmSync(path.join(project, 'node_modules'), { recursive: true })],
  ['that was given up', () => forgetCompiled(project)],
  ['without a seal', () => rmSync(path.join(project, '.cache/program/one/digest'))],
])('what is kept %s is not taken, and changes nothing', (_, change) => {
  change()
  write('.next/server/app/page.js', 'as it is')
  expect(takeCompiled('one', project)).toBeUndefined()
  expect(read('.next/server/app/page.js')).toBe('as it is')
})

test('one program is kept, and nothing of the run that compiled it', () => {
  write('.next/server/app/page.js', 'newer')
  keepCompiled('two', project)
  expect(readdirSync(path.join(project, '.cache/program'))).toEqual(['two'])
  expect(readdirSync(path.join(project, '.cache/program/two/files')).sort()).toEqual([
    'node_modules',
    'server',
  ])
})

test('what cannot be kept ends no build, and leaves nothing behind', () => {
  rmSync(path.join(project, '.next'), { recursive: true })
  expect(() => keepCompiled('two', project)).not.toThrow()
  expect(readdirSync(path.join(project, '.cache/program'))).toEqual(['one'])
})

function write(name: string, content: string): void {
  const file = path.join(project, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, content)
}

function read(name: string): string {
  return readFileSync(path.join(project, name), 'utf8')
}
