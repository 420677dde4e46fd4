import { permanentRedirectCache } from '#lib/publish/release/cache-policy.ts'
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

/** Returns an error answer, on top of the common headers of the release. */
export function errorAnswer(
  common: Record<string, string>,
  status: ErrorStatus,
  more: Record<string, string> = {},
): Answer {
  return textAnswer({ ...common, ...more }, status, `${status} ${errorTexts[status]}\n`)
}

/** Returns a short text that no cache keeps. */
export function textAnswer(common: Record<string, string>, status: number, content: string): Answer {
  const text = Buffer.from(content)
  const headers = {
    ...common,
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
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
    'cache-control': status === 307 ? 'no-store' : permanentRedirectCache,
    'content-length': '0',
    location,
  }
  return { status, headers: rawHeaders(headers), bytes: 0, encoding: 'identity' }
}

/** What a reader sees when there is no page to show. */
const errorTexts = {
  400: '无法理解这个请求。',
  405: '本站只供阅读,只接受 GET 和 HEAD 请求。',
  406: '没有您所要求的内容编码。',
  408: '请求超时。',
  412: '这个版本已经不在了。',
  413: '请求内容过大。',
  416: '所要求的范围超出了文件长度。',
  431: '请求头过大。',
  503: '页面暂时无法读取,请稍后再试。',
} as const

/** Status codes of error answers. */
export type ErrorStatus = keyof typeof errorTexts
