import { linkSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { listForms, type StoredForms } from '#lib/publish/release/manifest.ts'
import { readStoredSync } from '#lib/publish/release/verify.ts'

/**
 * Makes files that a release in the folder `from` has files of the one in `to` as well (link(2)), there under the names
 * `links`, in the same order. False, with none of them there, where one is not as it was stored, or where the file system
 * has no such links.
 */
export function linkForms(from: string, stored: StoredForms, to: string, links: StoredForms): boolean {
  const names = listForms(links).map(({ file }) => join(to, file))
  try {
    for (const [index, form] of listForms(stored).entries()) {
      readStoredSync(from, form)
      linkSync(join(from, form.file), names[index] ?? '')
    }
    return true
  } catch {
    for (const name of names) rmSync(name, { force: true })
    return false
  }
}
