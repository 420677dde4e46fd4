import { setTimeout as sleep } from 'node:timers/promises'
import { causeOf } from '#lib/base/errors.ts'

/** How long and how often a request is tried. */
export type Patience = {
  /** Time for one whole request, answer included. */
  timeoutMs: number
  /** Attempts in all, the first one included. */
  attempts: number
  /** Wait before the second attempt; doubled before each further one. */
  backoffMs: number
  /** A service that asks for a longer wait than this (Retry-After) is left for the next run. */
  maxWaitMs: number
}

/** Three attempts of 10 s; waits of at most a minute. */
export const defaultPatience: Patience = {
  timeoutMs: 10_000,
  attempts: 3,
  backoffMs: 1_000,
  maxWaitMs: 60_000,
}

/** What came of a request: an answer with its status and the start of its body, or the reason why none came. */
export type Reply = { status: number; headers: Headers; body: Buffer } | { status: 0; reason: string }

/**
 * Sends a request without following redirects. Network failures, 429 and 5xx are tried again, waiting as long as
 * Retry-After asks (RFC 9110 §10.2.3); every other answer is final. A body is cut after `maxBytes`. Never throws.
 */
export async function send(
  url: string,
  init: RequestInit,
  patience: Patience,
  maxBytes = 100_000,
): Promise<Reply> {
  for (let attempt = 1; ; attempt++) {
    const reply = await sendOnce(url, init, patience.timeoutMs, maxBytes)
    const wait = waitBefore(reply, patience.backoffMs * 2 ** (attempt - 1))
    if (!isTemporary(reply) || attempt >= patience.attempts || wait > patience.maxWaitMs) return reply
    await sleep(wait)
  }
}

/** True for an outcome that may be another one later: no answer, 429 or 5xx. */
export function isTemporary(reply: Reply): boolean {
  return reply.status === 0 || reply.status === 429 || reply.status >= 500
}

/** Describes a reply in a few words for a report; holds the start of the answer's text. */
export function describeReply(reply: Reply): string {
  if ('reason' in reply) return reply.reason
  const text = reply.body.toString('utf8').trim().replace(/\s+/g, ' ').slice(0, 200)
  return text ? `answer ${reply.status}: ${text}` : `answer ${reply.status}`
}

async function sendOnce(url: string, init: RequestInit, timeoutMs: number, maxBytes: number): Promise<Reply> {
  try {
    const signal = AbortSignal.timeout(timeoutMs)
    const response = await fetch(url, { ...init, redirect: 'manual', signal })
    return { status: response.status, headers: response.headers, body: await readBody(response, maxBytes) }
  } catch (error) {
    return { status: 0, reason: reasonOf(error, timeoutMs) }
  }
}

async function readBody(response: Response, maxBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  // Leaving the loop early cancels the stream.
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes >= maxBytes) break
  }
  return Buffer.concat(chunks).subarray(0, maxBytes)
}

function reasonOf(error: unknown, timeoutMs: number): string {
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    return `no answer within ${timeoutMs / 1000} s`
  }
  return causeOf(error)
}

function waitBefore(reply: Reply, backoffMs: number): number {
  const asked = 'reason' in reply ? null : reply.headers.get('retry-after')
  if (asked === null) return backoffMs
  const seconds = /^\d+$/.test(asked.trim()) ? Number(asked) * 1000 : Date.parse(asked) - Date.now()
  return Number.isNaN(seconds) ? backoffMs : Math.max(seconds, backoffMs)
}
