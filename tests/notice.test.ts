import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const named = [...readFileSync('NOTICE', 'utf8').matchAll(/^ {2}([@a-z][\w@/.-]*) \(([^)]+)\):/gm)].map(
  ([, name = '', licence = '']) => ({ name, licence }),
)

test.each(named)('$name is under the licence that NOTICE gives', ({ name, licence }) => {
  const { license } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'))
  expect(licence).toBe(license)
})

test('NOTICE names what is sent to readers, and each typeface', () => {
  const names = named.map(({ name }) => name)
  const scripts = globSync('lib/{reader,search,wechat}/**/*.ts').map((file) => readFileSync(file, 'utf8'))
  const sent = scripts.flatMap((text) => [...text.matchAll(/from '([@a-z][^']*)'/g)].map(([, name]) => name))
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  const others = Object.keys(dependencies).filter((name) => /font(source|s)|topojson$|^opencc/.test(name))
  expect(sent.length).toBeGreaterThan(0)
  expect(names).toEqual(expect.arrayContaining([...sent, ...others]))
})
