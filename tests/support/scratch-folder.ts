import { accessSync, constants } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Returns a new folder, in memory where the system has such a place: releases are flushed to the disk, and one that
 * others are writing to would make a test wait for all they have written.
 */
export function scratchFolder(name: string): Promise<string> {
  return mkdtemp(join(parent, `${name}-`))
}

const parent = isWritable('/dev/shm') ? '/dev/shm' : tmpdir()

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
