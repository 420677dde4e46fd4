import { describeReply, type Patience, type Reply, send } from '#lib/requests/send.ts'
import { indexNowKeyFile } from './index-now-key.ts'
import type { BatchResult, Service } from './service.ts'

/** The endpoint that passes URLs on to every engine of the protocol (indexnow.org/faq). */
export const indexNowEndpoint = 'https://api.indexnow.org/indexnow'

type IndexNowOptions = {
  key: string
  /** Origin of every announced URL; also serves the key file. */
  origin: string
  endpoint: string
  /** Leaves out the look at the key file of the running site. */
  skipKeyCheck: boolean
  patience: Patience
}

/** Creates the IndexNow service (indexnow.org/documentation, "Submitting set of URLs"). */
export function createIndexNow(options: IndexNowOptions): Service {
  return {
    name: 'indexnow',
    label: 'IndexNow',
    batchSize: 10_000,
    takesRemovals: true,
    check: async () => (options.skipKeyCheck ? undefined : checkKeyFile(options)),
    push: (urls) => push(urls, options),
  }
}

async function checkKeyFile({ key, origin, patience }: IndexNowOptions): Promise<string | undefined> {
  const file = indexNowKeyFile(key)
  const reply = await send(`${origin}${file.path}`, {}, patience)
  const place = `${origin}/<INDEXNOW_KEY>.txt`
  const rule =
    'The site must serve the key there as text/plain, with nothing after it; publish it and deploy first.'
  if (reply.status !== 200 || 'reason' in reply) return `${place}: ${briefly(reply)}. ${rule}`
  const type = reply.headers.get('content-type') ?? 'nothing'
  if (!/^text\/plain\b/i.test(type)) return `${place} is served as ${type}. ${rule}`
  if (!reply.body.equals(Buffer.from(file.body))) {
    const trailing = reply.body.toString('utf8').trim() === key
    return `${place} ${trailing ? 'has white space around the key' : 'holds something else than the key'}. ${rule}`
  }
  return undefined
}

function briefly(reply: Reply): string {
  return 'reason' in reply ? reply.reason : `answer ${reply.status}`
}

async function push(urls: readonly string[], options: IndexNowOptions): Promise<BatchResult> {
  const { key, origin } = options
  const keyLocation = `${origin}${indexNowKeyFile(key).path}`
  const body = JSON.stringify({ host: new URL(origin).host, key, keyLocation, urlList: urls })
  const headers = { 'content-type': 'application/json; charset=utf-8' }
  const reply = await send(options.endpoint, { method: 'POST', headers, body }, options.patience)
  // 202: received, the key is still to be validated.
  if (reply.status === 200 || reply.status === 202) return { kind: 'accepted', urls, refused: [] }
  const advice = adviceByStatus[reply.status]
  return { kind: 'failed', reason: [describeReply(reply), advice].filter(Boolean).join('. ') }
}

const adviceByStatus: Record<number, string> = {
  400: 'The request was not understood',
  403: 'The key is not valid: the engine found no key file, or another key in it',
  422: 'The URLs do not belong to the host, or the key does not fit the protocol; check SITE_ORIGIN',
  429: 'Too many requests; announce again later',
}
