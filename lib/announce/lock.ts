import { DatabaseSync } from 'node:sqlite'
import { AnnounceError } from './announce-error.ts'

/**
 * Runs a task while no other process runs one for the same file; throws `AnnounceError` when another does.
 * An SQLite transaction holds the lock because the operating system ends it with the process: a killed run
 * leaves nothing to clean up, which a file with a process id in it would.
 */
export async function withLock<T>(path: string, task: () => Promise<T>): Promise<T> {
  const database = acquire(path)
  try {
    return await task()
  } finally {
    database.close()
  }
}

function acquire(path: string): DatabaseSync {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(path, { timeout: 0 })
    database.exec('BEGIN EXCLUSIVE')
    return database
  } catch (error) {
    database?.close()
    if (error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy) {
      throw new AnnounceError(`Another announcement is running (it holds ${path}); wait until it has ended.`)
    }
    throw new AnnounceError(`The lock file ${path} cannot be used: ${String(error)}`)
  }
}

/** Result code SQLITE_BUSY (sqlite.org/rescode.html#busy). */
const sqliteBusy = 5
