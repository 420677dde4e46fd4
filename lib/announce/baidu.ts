import { z } from 'zod'
import { describeReply, type Patience, send } from '#lib/requests/send.ts'
import type { BatchResult, Service } from './service.ts'

/** Baidu's push interface; its documentation names it with http only. */
export const baiduEndpoint = 'http://data.zz.baidu.com/urls'

type BaiduOptions = {
  token: string
  /** The site as registered with Baidu's webmaster platform. */
  origin: string
  endpoint: string
  patience: Patience
}

/** Creates the Baidu service: one URL per line, at most 2,000 a request, a daily quota. */
export function createBaidu(options: BaiduOptions): Service {
  return {
    name: 'baidu',
    label: 'Baidu',
    batchSize: 2_000,
    // Dead links go through another tool there; this interface is for pages to be fetched.
    takesRemovals: false,
    check: async () => undefined,
    push: (urls) => push(urls, options),
  }
}

const success = z.object({
  success: z.int().nonnegative(),
  remain: z.int(),
  not_same_site: z.array(z.string()).default([]),
  not_valid: z.array(z.string()).default([]),
})

const failure = z.object({ error: z.int(), message: z.string() })

async function push(urls: readonly string[], options: BaiduOptions): Promise<BatchResult> {
  // The origin stays unescaped, as in all examples of the interface; `:` and `/` are legal in a query.
  const separator = options.endpoint.includes('?') ? '&' : '?'
  const address = `${options.endpoint}${separator}site=${options.origin}&token=${encodeURIComponent(options.token)}`
  const headers = { 'content-type': 'text/plain' }
  const reply = await send(address, { method: 'POST', headers, body: urls.join('\n') }, options.patience)
  if ('reason' in reply) return { kind: 'failed', reason: reply.reason }
  const answer = parseJson(reply.body.toString('utf8'))
  const failed = failure.safeParse(answer)
  if (failed.success) {
    if (failed.data.message === 'over quota') return { kind: 'over-quota' }
    const advice = adviceByMessage[failed.data.message]
    return { kind: 'failed', reason: [describeReply(reply), advice].filter(Boolean).join('. ') }
  }
  const accepted = success.safeParse(answer)
  if (reply.status !== 200 || !accepted.success) {
    return { kind: 'failed', reason: `not an answer of Baidu's push interface: ${describeReply(reply)}` }
  }
  return toAccepted(urls, accepted.data)
}

function toAccepted(urls: readonly string[], answer: z.infer<typeof success>): BatchResult {
  const reasons = new Map<string, string>()
  for (const url of answer.not_same_site) reasons.set(url, 'not of the registered site (not_same_site)')
  for (const url of answer.not_valid) reasons.set(url, 'not a valid URL (not_valid)')
  return {
    kind: 'accepted',
    // Fewer successes than URLs left: the quota ended within the batch, which is taken in order.
    urls: urls.filter((url) => !reasons.has(url)).slice(0, answer.success),
    refused: [...reasons].map(([url, reason]) => ({ url, reason })),
    remaining: answer.remain,
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const adviceByMessage: Record<string, string> = {
  'site error': 'The site is not verified on the webmaster platform, or is registered under another origin',
  'empty content': 'The request held no URL',
  'token is not valid': 'BAIDU_PUSH_TOKEN is wrong',
  'not found': 'BAIDU_ENDPOINT is wrong',
}
