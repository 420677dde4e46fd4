import { messageOf } from '#lib/base/errors.ts'
import { type Client, type NoAnswer, openClient } from '#lib/requests/client.ts'
import type { Limits } from '#lib/requests/limits.ts'

/** Asks any server for an address, by its own rules and at its own pace; never throws. */
export type Ask = <T>(url: string, read: (response: Response) => Promise<T>) => Promise<T | NoAnswer>

/** One page of a server in two seconds, and no longer than half an hour in all. */
export const gentleLimits: Limits = {
  concurrency: 4,
  delayMs: 2_000,
  timeoutMs: 20_000,
  maxBytes: 5_000_000,
  maxRequests: 500,
  maxSeconds: 1_800,
}

/** Creates a client for each server that is asked, which first reads its robots.txt and then keeps to it. */
export function createClientPool(limits: Limits): Ask {
  const clients = new Map<string, Promise<Client | NoAnswer>>()
  return async (url, read) => {
    const { origin } = new URL(url)
    const opened = clients.get(origin) ?? tryToOpen(origin, limits)
    clients.set(origin, opened)
    const client = await opened
    return 'kind' in client ? client : client.get(url, read)
  }
}

async function tryToOpen(origin: string, limits: Limits): Promise<Client | NoAnswer> {
  try {
    return await openClient({ origin, siteOrigin: origin, userAgent, limits })
  } catch (error) {
    return { kind: 'failure', reason: messageOf(error) }
  }
}

const userAgent =
  'SourceCheck/1.0 (looks whether cited pages still stand; run by the publisher who cites them)'
