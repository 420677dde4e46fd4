/** What Cloudflare Pages reads of the rules, and stores of the files without payment. */
export const staticLimits = {
  headerRules: 100,
  headerLine: 2000,
  redirects: 2000,
  redirectLine: 1000,
  files: 20_000,
} as const

/** Rules and files of a release, as a static host would be given them. */
export type StaticUpload = { headers: string; redirects: string; files: number }

/**
 * Returns one sentence for each limit of Cloudflare Pages that a release exceeds: there rules beyond it would be left
 * out without a word. Other hosts are not concerned.
 */
export function exceededLimits({ headers, redirects, files }: StaticUpload): string[] {
  const rules = headers.split('\n').filter((line) => line.startsWith('/'))
  const moves = redirects.split('\n').filter((line) => line.startsWith('/'))
  const found: [name: string, count: number, limit: number][] = [
    ['header rules', rules.length, staticLimits.headerRules],
    ['characters in a line of _headers', longest(headers), staticLimits.headerLine],
    ['redirects', moves.length, staticLimits.redirects],
    ['characters in a line of _redirects', longest(redirects), staticLimits.redirectLine],
    ['files', files, staticLimits.files],
  ]
  return found.flatMap(([name, count, limit]) =>
    count > limit ? [`Cloudflare Pages takes ${limit} ${name}, this release has ${count}.`] : [],
  )
}

/** One after the other: a large release has more lines than a call takes arguments. */
function longest(text: string): number {
  return text.split('\n').reduce((most, line) => Math.max(most, line.length), 0)
}
