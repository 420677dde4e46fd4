import { execFile } from 'node:child_process'
import { open } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { promisify } from 'node:util'
import { forEachLimit } from '#lib/base/for-each-limit.ts'

/**
 * Returns when the files of a folder have reached the disk, so that not even a power cut leaves some of them empty.
 * The file system is told once where it can be: one by one, thousands of files wait for as many journal commits.
 */
export async function flushFiles(dir: string, files: readonly string[]): Promise<void> {
  // syncfs(2), which Node has no call for; only GNU's `sync` knows a folder's file system.
  const whole = process.platform === 'linux' && (await run('sync', ['--file-system', dir]))
  if (!whole) await forEachLimit(files, availableParallelism(), flushFile)
}

async function run(program: string, args: string[]): Promise<boolean> {
  return promisify(execFile)(program, args).then(
    () => true,
    () => false,
  )
}

async function flushFile(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
