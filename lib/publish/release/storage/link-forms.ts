import { linkSync, lstatSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isUnchanged } from '#lib/base/files/unchanged.ts'
import { listForms, type StoredForms } from '#lib/publish/release/manifest.ts'
import { readStoredSync } from '#lib/publish/release/verify.ts'
import type { EarlierRelease } from './earlier-release.ts'

/** A body and its forms in the folder of a release. */
interface Forms {
  dir: string
  forms: StoredForms
}

/**
 * Makes files of a release files of another one as well (link(2)), under the names that `to` tells, in the same order.
 * They are read and compared with their digests before, unless nothing of them has changed since they were known to be
 * whole. False, with none of them there, where one is not as it was stored, or may be read by others than a new file may,
 * or where the file system has no such links.
 */
export function linkForms(from: Forms & Pick<EarlierRelease, 'verified'>, to: Forms): boolean {
  const names = listForms(to.forms).map(({ file }) => join(to.dir, file))
  try {
    for (const [index, form] of listForms(from.forms).entries()) {
      const file = join(from.dir, form.file)
      const stats = lstatSync(file)
      // Whoever has written to it since the switch gave it another time than one in whole seconds.
      const isTrusted = isUnchanged(stats, form.bytes, from.verified) && stats.mtimeMs % 1000 === 0
      if (!isTrusted) readStoredSync(from.dir, form)
      if ((stats.mode & 0o777) !== usualMode) throw new Error(`${file} has rights of its own.`)
      linkSync(file, names[index] ?? '')
    }
    return true
  } catch {
    for (const name of names) rmSync(name, { force: true })
    return false
  }
}

/** Rights that this process gives a new file. */
const usualMode = 0o666 & ~process.umask()
