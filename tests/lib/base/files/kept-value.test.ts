import { readFileSync, statSync, truncateSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keepValue } from '#lib/base/files/kept-value.ts'
import { temporaryFolder } from '../../publish/temporary-folder.ts'

test('a value is made once, and again when its file is damaged; using it renews its time', async () => {
  const file = join(await temporaryFolder(), 'made', 'file')
  const value = { 卡盟: [1, [2.03, 'x']] }
  const made: number[] = []
  const keep = () =>
    keepValue(file, () => {
      made.push(1)
      return value
    })
  expect([keep(), keep()]).toEqual([value, value])
  expect(made).toHaveLength(1)
  const whole = readFileSync(file)

  truncateSync(file, whole.length - 1)
  expect(keep()).toEqual(value)
  expect(made).toHaveLength(2)
  expect(readFileSync(file)).toEqual(whole)

  utimesSync(file, 1, 1)
  keep()
  expect(statSync(file).mtimeMs).toBeGreaterThan(1000)
  expect(made).toHaveLength(2)
})
