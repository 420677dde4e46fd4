import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { messageOf, Refusal } from '#lib/base/errors.ts'

/**
 * Runs `work` while no other process holds the lock file. An SQLite transaction holds it, because the operating system
 * ends one with its process: a killed one leaves nothing to clean up.
 * @throws Refusal when another still holds it after `patience` milliseconds, or the file cannot be used
 */
export async function withLock<Result>(
  file: string,
  work: () => Promise<Result>,
  patience = 30_000,
): Promise<Result> {
  const database = await acquire(file, Date.now() + patience)
  try {
    return await work()
  } finally {
    database.close()
  }
}

async function acquire(file: string, deadline: number): Promise<DatabaseSync> {
  for (;;) {
    let database: DatabaseSync | undefined
    try {
      database = new DatabaseSync(file, { timeout: 0 })
      database.exec('BEGIN EXCLUSIVE')
      return database
    } catch (error) {
      database?.close()
      if (!(error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy))
        throw new Refusal(`The lock file ${file} cannot be used: ${messageOf(error)}.`)
      if (Date.now() >= deadline)
        throw new Refusal(`Another process is at work (it holds ${file}). Wait until it has ended.`)
      await sleep(20)
    }
  }
}

/** Result code SQLITE_BUSY (sqlite.org/rescode.html#busy). */
const sqliteBusy = 5
