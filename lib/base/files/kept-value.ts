import { utimesSync } from 'node:fs'
import { codeOf } from '#lib/base/errors.ts'
import { readSealed, writeSealed } from './atomic-file.ts'

/**
 * The value kept in a file, as JSON; where there is none, or it is not what was written, the one that `make` returns, which
 * is kept. The name of the file stands for all that `make` depends on, its code included. Its time is that of the last use,
 * so that `removeUnused` spares it.
 */
export function keepValue<Value>(file: string, make: () => Value): Value {
  touch(file)
  const text = readSealed(file)?.toString()
  // The name and the seal stand for the code that wrote it, so it has that code's type.
  if (text !== undefined) return JSON.parse(text)
  const value = make()
  writeSealed(file, JSON.stringify(value))
  return value
}

/** A file that is not there, or no longer, stays so. */
function touch(file: string): void {
  const now = new Date()
  try {
    utimesSync(file, now, now)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
}
