import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withLock } from '#lib/announce/lock.ts'
import { temporaryFolder } from './release-folder.ts'

test('a second holder is refused until the first has ended, also by a failure', async () => {
  await using folder = await temporaryFolder()
  const path = join(folder.path, 'state.json.lock')
  const first = Promise.withResolvers<string>()
  const running = withLock(path, () => first.promise)
  await expect(withLock(path, async () => 'second')).rejects.toThrow('Another announcement is running')
  first.reject(new Error('the task failed'))
  await expect(running).rejects.toThrow('the task failed')
  expect(await withLock(path, async () => 'second')).toBe('second')
})

test('a lock file that cannot be made is named', async () => {
  await using folder = await temporaryFolder()
  const path = join(folder.path, 'missing', 'lock')
  await expect(withLock(path, async () => 'never')).rejects.toThrow(`The lock file ${path} cannot be used`)
})
