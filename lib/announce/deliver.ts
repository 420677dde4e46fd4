import type { Service } from './service.ts'

/** What came of announcing a list of URLs to one service. */
export type Delivery = {
  accepted: number
  /** URLs that the service named as not acceptable. */
  refused: { url: string; reason: string }[]
  /** URLs left for the next run, apart from the refused ones. */
  left: number
  /** Why some are left: the quota of the day is used up, or a request failed. */
  stopped?: { kind: 'quota' } | { kind: 'failed'; reason: string }
}

/**
 * Sends URLs in batches and records each accepted batch before the next one goes out, so that a run that dies in
 * between repeats at most the batch that was under way. Stops at the first failure.
 */
export async function deliver(
  service: Service,
  urls: readonly string[],
  record: (urls: readonly string[]) => Promise<void>,
): Promise<Delivery> {
  const delivery: Delivery = { accepted: 0, refused: [], left: urls.length }
  let batchSize = service.batchSize
  let next = 0
  let metQuota = false
  while (next < urls.length) {
    const batch = urls.slice(next, next + batchSize)
    const result = await service.push(batch)
    if (result.kind === 'failed') return { ...delivery, stopped: result }
    if (result.kind === 'over-quota') {
      if (metQuota || batch.length === 1) return { ...delivery, stopped: { kind: 'quota' } }
      // A batch larger than the rest of the quota is refused whole. One URL alone tells how large the rest is.
      metQuota = true
      batchSize = 1
      continue
    }
    if (result.urls.length > 0) await record(result.urls)
    next += batch.length
    delivery.accepted += result.urls.length
    delivery.refused.push(...result.refused)
    delivery.left = urls.length - delivery.accepted - delivery.refused.length
    const untaken = batch.length - result.urls.length - result.refused.length
    const remaining = result.remaining ?? Number.POSITIVE_INFINITY
    if (delivery.left > 0 && (untaken > 0 || remaining <= 0))
      return { ...delivery, stopped: { kind: 'quota' } }
    if (metQuota) batchSize = Math.min(service.batchSize, remaining)
  }
  return delivery
}
