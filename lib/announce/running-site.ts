import { sha256 } from '#lib/base/hash.ts'
import { type Patience, send } from '#lib/requests/send.ts'
import type { Release } from './release.ts'

/** Says why the running site is not the release at hand, or nothing when it serves the release's sitemap. */
export async function checkDeployed(release: Release, patience: Patience): Promise<string | undefined> {
  const url = `${release.origin}/sitemap.xml`
  // 50 MB is the most a sitemap may measure (sitemaps.org/protocol.html).
  const reply = await send(url, {}, patience, 50_000_000)
  if ('reason' in reply) return `${url}: ${reply.reason}.`
  if (reply.status !== 200) return `${url} answers ${reply.status}.`
  return sha256(reply.body) === release.sitemapDigest
    ? undefined
    : `${url} is not the sitemap of this release.`
}

/** Which of the URLs that left the sitemap can be announced, and which cannot yet. */
export type RemovedVerdict = { gone: string[]; kept: { url: string; reason: string }[] }

/**
 * Asks the running site about URLs that left the sitemap. Gone are those that answer 404, 410 or a redirect, and
 * those that the release serves on purpose without listing them. Stops asking when the site does not answer.
 */
export async function judgeRemoved(
  urls: readonly string[],
  release: Release,
  patience: Patience,
): Promise<RemovedVerdict> {
  const verdict: RemovedVerdict = { gone: [], kept: [] }
  let silence: string | undefined
  for (const url of urls) {
    if (release.paths.has(new URL(url).pathname)) {
      verdict.gone.push(url)
      continue
    }
    const reply = silence === undefined ? await send(url, {}, patience, 1) : undefined
    if (reply && 'reason' in reply) silence = reply.reason
    if (!reply || 'reason' in reply) verdict.kept.push({ url, reason: silence ?? 'no answer' })
    else if (isGone(reply.status)) verdict.gone.push(url)
    else verdict.kept.push({ url, reason: `still answers ${reply.status}` })
  }
  return verdict
}

function isGone(status: number): boolean {
  return status === 404 || status === 410 || (status >= 300 && status < 400)
}
