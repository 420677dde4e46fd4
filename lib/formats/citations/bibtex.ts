import { authorsOf, type CitationSource, wholeTitle } from './source.ts'

/**
 * Formats an entry for BibTeX and BibLaTeX, UTF-8: @online, which BibLaTeX and the GB/T 7714 styles know
 * and classic styles treat as @misc. `date` is the revision, `year` repeats it for classic styles, `origdate`
 * is the first publication, `note` tells where the version that is cited stands for good. Author and title stand in double braces: a name is not split, and the title keeps its capitals.
 */
export function formatBibtex(source: CitationSource): string {
  const { siteName, permalink, published, revised, accessed, edition, words } = source
  const fields: [name: string, value: string | undefined][] = [
    [
      'author',
      authorsOf(source)
        .map((name) => `{${escapeTex(name)}}`)
        .join(' and '),
    ],
    ['title', `{${escapeTex(wholeTitle(source))}}`],
    ['year', revised.slice(0, 4)],
    ['date', revised],
    ['origdate', published === revised ? undefined : published],
    ['organization', `{${escapeTex(siteName)}}`],
    ['url', permalink],
    ['urldate', accessed],
    ['note', edition && escapeTex(words.edition(edition.address, edition.digest))],
    ['langid', words.langid],
  ]
  const lines = fields
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `  ${name} = {${value}},\n`)
  return `@online{${keyOf(permalink)},\n${lines.join('')}}\n`
}

const texCommands: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
}

/**
 * Escapes the ten characters that TeX gives a meaning to and the three its old fonts lack, and keeps apart those that its fonts join into
 * another one (-- is a dash, '' a quotation mark). Everything else is text in UTF-8.
 */
function escapeTex(text: string): string {
  return text
    .replace(/[\\{}$&#%_^~<>|]/g, (character) => texCommands[character] ?? `\\${character}`)
    .replace(/([-'`])(?=\1)|[?!](?=`)/g, '$&{}')
}

/** The citation key: the path of the permalink, so that it lasts as long as the link does. ASCII letters, digits, hyphens. */
function keyOf(permalink: string): string {
  const { hostname, pathname } = new URL(permalink)
  const words = pathname === '/' ? hostname : pathname
  return words.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'page'
}
