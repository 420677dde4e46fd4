import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { publish } from '../lib/publish/server/start-server.ts'
import { temporaryFolder } from '../lib/publish/temporary-folder.ts'

test('rollback.ts goes back, goes to a named release, and says in one line what it did or why not', async () => {
  const projectDir = await temporaryFolder()
  expect(rollback()).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/^Nothing was published here yet.*\n$/),
  })
  const first = await publish(projectDir, 'v1')
  const second = await publish(projectDir, 'v2')
  expect(rollback()).toMatchObject({
    status: 0,
    stdout: `dist now points to release ${first} (before: ${second}).\n`,
  })
  expect(await readFile(join(projectDir, 'dist/public/tiny.txt'), 'utf8')).toBe('v1')
  expect(rollback()).toMatchObject({ status: 1, stderr: 'There is no earlier release to go back to.\n' })
  expect(rollback(second)).toMatchObject({
    status: 0,
    stdout: `dist now points to release ${second} (before: ${first}).\n`,
  })
  expect(rollback('nonsense')).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/^"nonsense" is no release id.*\n$/),
  })
  expect(rollback(first, second)).toMatchObject({ status: 1, stderr: expect.stringContaining('Usage') })

  function rollback(...args: string[]) {
    return spawnSync(process.execPath, [resolve('scripts/rollback.ts'), ...args], {
      cwd: projectDir,
      encoding: 'utf8',
    })
  }
})
