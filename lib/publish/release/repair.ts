import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { listedFiles, manifestFile } from './manifest.ts'
import { readManifest } from './verify.ts'

/**
 * Moves the files of a whole release over a damaged one of the same id, one by one and the manifest last: the
 * folder may be the one `dist` points to, so it is never away and never worse than before.
 */
export async function repairRelease(whole: string, damaged: string): Promise<void> {
  const manifest = await readManifest(whole)
  const files = listedFiles(manifest).map(({ file }) => file)
  const known = new Set<string>([...files, manifestFile].flatMap(withParents))
  await removeUnknown(damaged, '', known)
  for (const file of [...files, manifestFile]) {
    const target = join(damaged, file)
    await mkdir(dirname(target), { recursive: true })
    await rename(join(whole, file), target).catch(async () => {
      // A folder lies where the file belongs.
      await rm(target, { recursive: true, force: true })
      await rename(join(whole, file), target)
    })
  }
}

async function removeUnknown(root: string, folder: string, known: Set<string>): Promise<void> {
  for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
    const path = folder ? `${folder}/${entry.name}` : entry.name
    if (!known.has(path)) await rm(join(root, path), { recursive: true, force: true })
    else if (entry.isDirectory()) await removeUnknown(root, path, known)
  }
}

function withParents(file: string): string[] {
  const segments = file.split('/')
  return segments.map((_, index) => segments.slice(0, index + 1).join('/'))
}
