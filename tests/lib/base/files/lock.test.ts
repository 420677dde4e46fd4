import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withLock } from '#lib/base/files/lock.ts'
import { temporaryFolder } from '../../publish/temporary-folder.ts'

test('a second holder is refused until the first has ended, also by a failure', async () => {
  const file = join(await temporaryFolder(), 'lock')
  const first = Promise.withResolvers<string>()
  const running = withLock(file, () => first.promise)
  await expect(withLock(file, async () => 'second', 0)).rejects.toThrow('Another process is at work')
  first.reject(new Error('the task failed'))
  await expect(running).rejects.toThrow('the task failed')
  expect(await withLock(file, async () => 'second', 0)).toBe('second')
})

test('a process that is killed leaves nothing behind', async () => {
  const file = join(await temporaryFolder(), 'lock')
  const program = `import { withLock } from '#lib/base/files/lock.ts'
    await withLock(process.argv[1], () => new Promise(() => { console.log('held'); setInterval(() => {}, 1000) }))`
  const holder = spawn(process.execPath, ['--input-type=module-typescript', '-e', program, file])
  await once(holder.stdout, 'data')
  await expect(withLock(file, async () => 'taken', 0)).rejects.toThrow(`it holds ${file}`)
  holder.kill('SIGKILL')
  await once(holder, 'exit')
  expect(await withLock(file, async () => 'taken', 0)).toBe('taken')
})

test('a lock file that cannot be made is named', async () => {
  const file = join(await temporaryFolder(), 'missing', 'lock')
  await expect(withLock(file, async () => 'never')).rejects.toThrow(`The lock file ${file} cannot be used`)
})
