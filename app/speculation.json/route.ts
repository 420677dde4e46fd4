import { fileResponse } from '../file-response.ts'

export const dynamic = 'force-static'

/**
 * Pages that a reader is about to open are fetched while the pointer rests on the link or the finger is down
 * (https://html.spec.whatwg.org/multipage/speculative-loading.html). Fetched, not rendered: a page that ran
 * unseen would count as read. Browsers leave it out by themselves where readers save data or power.
 */
const rules = { prefetch: [{ where: { href_matches: ['/', '/*/'] }, eagerness: 'moderate' }] }

export const GET = () => fileResponse('speculation', `${JSON.stringify(rules)}\n`)
