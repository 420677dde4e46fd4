import { lengthOf } from '#lib/publish/release/body.ts'
import { listForms, type PublishedFile } from '#lib/publish/release/manifest.ts'
import type { ReleaseFile } from '#lib/publish/release/release-input.ts'
import { fileOfPath } from '#lib/publish/release/url-path.ts'
import { type Effort, isCompressible } from './compress.ts'
import type { EarlierRelease } from './earlier-release.ts'
import { planEfforts } from './effort.ts'
import { type FileToStore, storeFile } from './store-file.ts'

/** What was stored of files. */
export interface StoredFiles {
  files: PublishedFile[]
  /** Paths of files that are an earlier release's as well. */
  linked: ReadonlySet<string>
}

/** Stores pages and files in the folder of a release, with links to what an earlier one has already. */
export async function storeFiles(
  root: string,
  files: readonly ReleaseFile[],
  earlier: EarlierRelease | undefined,
): Promise<StoredFiles> {
  const efforts = effortsOf(files)
  const work = files.map((file): FileToStore => {
    const { path, body } = file
    const forms = earlier?.find(file)
    return {
      root,
      name: `public/${fileOfPath(path)}`,
      body,
      effort: efforts.get(file),
      earlier: earlier && forms && { dir: earlier.dir, verified: earlier.verified, forms },
    }
  })
  const stored = await storeFile.all(work)
  const linked = stored.flatMap(({ forms, isLinked }) => (isLinked ? listForms(forms) : []))
  return {
    files: files.map(({ path, status, headers }, index) => {
      const forms = stored[index]?.forms
      if (forms === undefined) throw new Error(`${path} was not stored.`)
      const { identity, br, gzip, compression } = forms
      return { path, status, headers, identity, br, gzip, compression }
    }),
    linked: new Set(linked.map(({ file }) => file)),
  }
}

/** How hard each file is compressed that is worth compressing. */
function effortsOf(files: readonly ReleaseFile[]): Map<ReleaseFile, Effort> {
  const compressible = files.filter(({ headers }) => isCompressible(headers['content-type'] ?? ''))
  const efforts = planEfforts(
    compressible.map(({ headers, repeats = false, body }) => ({ headers, repeats, bytes: lengthOf(body) })),
  )
  return new Map(compressible.map((file, index) => [file, efforts[index] ?? 'best']))
}
