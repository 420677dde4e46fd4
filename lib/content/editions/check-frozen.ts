import type { Problem } from '#lib/markdown/content-error.ts'
import { editionDataName } from './edition-data.ts'
import { type EditionsLock, frozenPath } from './editions-lock.ts'
import { editionPageName } from './list-editions.ts'

/** What of the files of editions is not as it was frozen; `digests` are those of the files that are there, by path. */
export function checkFrozen(lock: EditionsLock, digests: ReadonlyMap<string, string>): Problem[] {
  const known = new Set(lock.files.map(frozenPath))
  const withdrawn = new Set(lock.withdrawals.map(({ date }) => date))
  return [
    ...findIncomplete(known),
    ...lock.files.flatMap((file) => {
      const path = frozenPath(file)
      const found = digests.get(path)
      if (found === file.digest) return []
      const what = found === undefined ? 'is not there' : 'is not what was frozen'
      return report(`${path} ${what}. An edition never changes: take the file as it was from git.`)
    }),
    ...[...digests.keys()].flatMap((path) => {
      if (withdrawn.has(path.split('/')[0] ?? ''))
        return report(`${path} is of an edition that was withdrawn. Delete it.`)
      return known.has(path)
        ? []
        : report(`${path} is in no lock. Only npm run edition makes editions: move it elsewhere.`)
    }),
  ]
}

/** Editions that lack what pages are made of, as a lock does of which lines went lost. */
function findIncomplete(known: ReadonlySet<string>): Problem[] {
  const folders = new Set([...known].map((path) => path.slice(0, path.lastIndexOf('/'))))
  return [...folders].flatMap((folder) =>
    [editionPageName, editionDataName]
      .filter((name) => !known.has(`${folder}/${name}`))
      .flatMap((name) => report(`${folder}/${name} has no line here. Take this file as it was from git.`)),
  )
}

function report(message: string): Problem[] {
  return [{ line: 1, message }]
}
