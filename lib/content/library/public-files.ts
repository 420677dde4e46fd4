import { basename } from 'node:path/posix'
import { listTree, type TreeEntry } from '#lib/base/files/tree.ts'
import { mediaTypeOf, mediaTypes } from '#lib/base/media-types.ts'
import { ContentError } from '#lib/markdown/content-error.ts'

/** What lies in the folder of files that are served as they are; hidden files such as .DS_Store are none of the site's. */
export function listPublicFiles(): TreeEntry[] {
  return listTree('public').filter(({ path }) => !basename(path).startsWith('.'))
}

/** What of it cannot be served, or only with a type that each host would guess for itself. */
export function checkPublicFiles(entries: readonly TreeEntry[]): ContentError[] {
  return entries.flatMap(({ path, isFile, isFolder }) => {
    const message = isFolder ? undefined : explain(path, isFile)
    return message === undefined ? [] : [new ContentError(`public/${path}`, [{ line: 1, message }])]
  })
}

function explain(path: string, isFile: boolean): string | undefined {
  if (!isFile) return 'this is a symbolic link or no file at all, and would be left out. Copy the file here.'
  if (madeByBuild.includes(path)) return 'the build makes this file itself. Take it away.'
  if (mediaTypeOf(path) !== undefined) return undefined
  return `a file of this kind has no media type here, so that each host would guess one. Convert it into one of ${kinds}, or take it away.`
}

/** What only hosts read, at the root of the site. */
const madeByBuild = ['_headers', '_redirects']

const kinds = Object.keys(mediaTypes)
  .filter((extension) => extension !== 'speculation')
  .map((extension) => `.${extension}`)
  .join(', ')
