import { locales } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import type { ErrorStatus } from '#lib/messages/messages.ts'
import { cachePolicy } from '#lib/publish/release/cache-policy.ts'
import type { StoredBody } from '#lib/publish/release/manifest.ts'

/** Header names and values in turn: the form `ServerResponse.writeHead` takes quickest. */
export type RawHeaders = string[]

/**
 * Bytes of an answer: text at hand, or a stored file, or the part of it from `start` to `end` (inclusive).
 */
export type Content = { text: Buffer } | { stored: StoredBody; start?: number; end?: number }

/** A complete answer, before it is known whether the body is to be sent (HEAD). */
export type Answer = {
  status: number
  headers: RawHeaders
  content?: Content
  /** Length of the body. */
  bytes: number
  /** Content coding, for the log. */
  encoding: string
  /** Whether the connection ends with this answer. */
  close?: boolean
  /** Sent instead when the stored file turns out to be damaged. */
  fallback?: Answer
}

/** Returns headers as alternating names and values. */
export function rawHeaders(headers: Record<string, string>): RawHeaders {
  return Object.entries(headers).flat()
}

/** Returns an error answer in every language of the site, on top of the common headers of the release. */
export function errorAnswer(
  common: Record<string, string>,
  status: ErrorStatus,
  more: Record<string, string> = {},
): Answer {
  const lines = locales.map((locale) => messagesFor(locale).answers[status])
  return textAnswer({ ...common, ...more }, status, `${status} ${lines.join('\n')}\n`)
}

/** Returns a short text that no cache keeps. */
export function textAnswer(common: Record<string, string>, status: number, content: string): Answer {
  const text = Buffer.from(content)
  const headers = {
    ...common,
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': cachePolicy.unkept,
    'content-length': String(text.byteLength),
  }
  return {
    status,
    headers: rawHeaders(headers),
    content: { text },
    bytes: text.byteLength,
    encoding: 'identity',
  }
}

/** Returns a redirect; a permanent one may be kept for an hour only. */
export function redirectAnswer(
  common: Record<string, string>,
  status: 301 | 307 | 308,
  location: string,
): Answer {
  const headers = {
    ...common,
    'cache-control': status === 307 ? cachePolicy.unkept : cachePolicy.permanentRedirect,
    'content-length': '0',
    location,
  }
  return { status, headers: rawHeaders(headers), bytes: 0, encoding: 'identity' }
}
