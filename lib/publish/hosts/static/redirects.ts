import { type HostSource, kindOf, redirectSpellings } from '#lib/publish/hosts/file-rules.ts'
import { staticLimits } from './limits.ts'

/**
 * Returns the text of `_redirects`, for Netlify, Cloudflare Pages and hosts like them. They all know 301 and
 * 302, which mean the same as 308 and 307 on a site that is only read. Where both spellings of an address are too many
 * for Cloudflare Pages, one has to do. Pages stand before files, so that a limit of the host meets files first.
 */
export function staticRedirects(source: HostSource): string {
  const spellings = redirectSpellings(source)
  const published = spellings.filter(({ from, redirect }) => from === redirect.from)
  const listed = spellings.length <= staticLimits.redirects ? spellings : published
  const lines = listed
    .toSorted((a, b) => rankOf(a.from) - rankOf(b.from))
    .map(({ from, redirect: { to, status } }) => `${from} ${to} ${status === 307 ? 302 : 301}\n`)
  return `# Made by the build from the published addresses. Do not edit: build again.\n${lines.join('')}`
}

function rankOf(path: string): number {
  return ['/', ''].includes(kindOf(path)) ? 0 : 1
}
