import { authorsOf, type CitationSource, notesOn, wholeTitle } from './source.ts'

/**
 * Formats a record in RIS (Reference Manager's format of 2011) for Zotero, EndNote and NoteExpress, lines ended
 * by CR LF as the format asks. ELEC is a web page, and its T2 the site that it is a page of. DA is the revision, Y2 the
 * access date.
 */
export function formatRis(source: CitationSource): string {
  const { siteName, permalink, revised, accessed, lang } = source
  const records: [tag: string, value: string | undefined][] = [
    ['TY', 'ELEC'],
    ...authorsOf(source).map((name): [string, string] => ['AU', name]),
    ['TI', wholeTitle(source)],
    ['T2', siteName],
    ['PY', revised.slice(0, 4)],
    ['DA', slashed(revised)],
    ['PB', siteName],
    ['LA', lang],
    ['UR', permalink],
    ['Y2', accessed === undefined ? undefined : slashed(accessed)],
    ...notesOn(source).map((note): [string, string] => ['N1', note]),
    ['ER', ''],
  ]
  return records
    .filter(([, value]) => value !== undefined)
    .map(([tag, value]) => `${tag}  - ${value}\r\n`)
    .join('')
}

/** RIS dates: YYYY/MM/DD and a slash before the (empty) free text. */
function slashed(date: string): string {
  return `${date.replaceAll('-', '/')}/`
}
