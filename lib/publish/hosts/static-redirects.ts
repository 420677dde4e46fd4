import { type HostSource, redirectSpellings } from './file-rules.ts'

/**
 * Returns the text of `_redirects`, for Netlify, Cloudflare Pages and hosts like them. They all know 301 and
 * 302, which mean the same as 308 and 307 on a site that is only read.
 */
export function staticRedirects(source: HostSource): string {
  const spellings = redirectSpellings(source)
  const sources =
    spellings.length <= mostRedirects
      ? spellings
      : source.redirects.map((redirect) => ({ from: redirect.from, redirect }))
  const lines = sources.map(
    ({ from, redirect: { to, status } }) => `${from} ${to} ${status === 307 ? 302 : 301}\n`,
  )
  return `# Made by the build from the published addresses. Do not edit: build again.\n${lines.join('')}`
}

/** Cloudflare Pages reads 2,000 of them. */
const mostRedirects = 2000
