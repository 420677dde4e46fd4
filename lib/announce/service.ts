import type { ServiceName } from './state.ts'

/** A search engine's interface for announcing URLs. */
export type Service = {
  name: ServiceName
  /** Name for reports. */
  label: string
  /** Most URLs that one request may carry. */
  batchSize: number
  /** Whether the service also wants URLs that are gone. */
  takesRemovals: boolean
  /** Checks what can be checked before the first request; returns what is wrong and how to mend it. */
  check: () => Promise<string | undefined>
  /** Sends one batch, with bounded retries; never throws. */
  push: (urls: readonly string[]) => Promise<BatchResult>
}

/** What a service made of one batch. */
export type BatchResult =
  | {
      kind: 'accepted'
      /** The URLs that count as announced; the rest of the batch does not. */
      urls: readonly string[]
      /** URLs that the service named as not acceptable, and why. */
      refused: readonly { url: string; reason: string }[]
      /** How many more URLs it takes today, where it says so. */
      remaining?: number
    }
  | { kind: 'over-quota' }
  | { kind: 'failed'; reason: string }
