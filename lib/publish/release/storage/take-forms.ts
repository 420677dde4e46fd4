import { linkSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { listForms, type StoredForms } from '#lib/publish/release/manifest.ts'
import { readStoredSync } from '#lib/publish/release/verify.ts'

/** A body and its forms in the folder of a release. */
interface Forms {
  dir: string
  forms: StoredForms
}

/**
 * Takes a body and its forms over from another release under the names that `to` tells, in the same order: as links to its
 * files (link(2)), or copied. False, with none of them there, where one is not as it was stored, or may be read by others
 * than a new file may, or where the file system has no such links.
 */
export function takeForms(from: Forms, to: Forms, how: 'link' | 'copy'): boolean {
  const names = listForms(to.forms).map(({ file }) => join(to.dir, file))
  try {
    for (const [index, form] of listForms(from.forms).entries()) {
      const name = names[index] ?? ''
      const bytes = readStoredSync(from.dir, form)
      if (how === 'copy') writeFileSync(name, bytes, { flag: 'wx' })
      else {
        const file = join(from.dir, form.file)
        if ((statSync(file).mode & 0o777) !== usualMode) throw new Error(`${file} has rights of its own.`)
        linkSync(file, name)
      }
    }
    return true
  } catch {
    for (const name of names) rmSync(name, { force: true })
    return false
  }
}

/** Rights that this process gives a new file. */
const usualMode = 0o666 & ~process.umask()
