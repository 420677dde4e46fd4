import { type HostSource, redirectSpellings } from './file-rules.ts'
import { staticLimits } from './static-limits.ts'

/**
 * Returns the text of `_redirects`, for Netlify, Cloudflare Pages and hosts like them. They all know 301 and
 * 302, which mean the same as 308 and 307 on a site that is only read. Where both spellings of an address are too many
 * for Cloudflare Pages, one has to do.
 */
export function staticRedirects(source: HostSource): string {
  const spellings = redirectSpellings(source)
  const sources =
    spellings.length <= staticLimits.redirects
      ? spellings
      : source.redirects.map((redirect) => ({ from: redirect.from, redirect }))
  const lines = sources.map(
    ({ from, redirect: { to, status } }) => `${from} ${to} ${status === 307 ? 302 : 301}\n`,
  )
  return `# Made by the build from the published addresses. Do not edit: build again.\n${lines.join('')}`
}
