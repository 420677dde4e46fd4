import robotsParser from 'robots-parser'
import { causeOf, Refusal } from '#lib/base/errors.ts'
import { readBytes } from './body.ts'
import type { Robot } from './robot.ts'

/** Sends one GET and hands the answer on. */
type Request = <T>(url: string, read: (response: Response) => Promise<T>) => Promise<T>

/**
 * Fetches /robots.txt. As RFC 9309 §2.3.1 says, none (4xx) allows everything and one that cannot be had (5xx, no
 * answer) forbids everything: then it throws `Refusal`.
 */
export async function fetchRobots(request: Request, siteOrigin: string, userAgent: string): Promise<Robot> {
  const url = `${siteOrigin}/robots.txt`
  const answer = await request(url, async (response) => {
    // Parsing may stop after 500 KiB (RFC 9309 §2.5).
    const { bytes } = await readBytes(response, response.status === 200 ? 512_000 : 0)
    return { status: response.status, text: bytes.toString('utf8') }
  }).catch((error: unknown) => {
    throw new Refusal(`The site cannot be reached: /robots.txt: ${causeOf(error)}`)
  })
  if (answer.status >= 500 || answer.status === 429) {
    throw new Refusal(
      `/robots.txt answers ${answer.status}, which forbids every visit (RFC 9309); mend that first.`,
    )
  }
  const rules = robotsParser(url, answer.status === 200 ? answer.text : '')
  return {
    isAllowed: (address) => rules.isAllowed(address, userAgent) ?? true,
    delayMs: (rules.getCrawlDelay(userAgent) ?? 0) * 1000,
    sitemaps: rules.getSitemaps(),
  }
}
