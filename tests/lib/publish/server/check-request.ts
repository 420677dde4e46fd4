import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect } from 'vitest'
import { commonHeaders } from '../sample-release.ts'
import { type RawResponse, sendRaw } from './raw-client.ts'
import type { Host, RequestCase } from './requests.ts'

/**
 * Sends a request to a server on this machine and checks the answer. Another server than this project's may
 * answer with the statuses listed as such.
 */
export async function checkRequest(port: number, request: RequestCase, host?: Host): Promise<void> {
  const response = await sendRaw(port, await bytesOf(port, request))
  if (!response) throw new Error('The server closed the connection without an answer.')
  const { status, headers, body } = response
  expect([request.status, ...(host === undefined ? [] : (request.elsewhere ?? []))]).toContain(status)
  if (!(host === 'caddy' && request.unparsed))
    for (const [name, value] of Object.entries(commonHeaders)) expect(headers).toHaveProperty([name], [value])
  for (const [name, values] of Object.entries(headers))
    expect([name, values]).toEqual([name, [expect.any(String)]])
  if (status !== request.status) return
  for (const [name, value] of Object.entries(request.expect ?? {})) {
    if (value === null) expect(headers).not.toHaveProperty([name])
    else if (typeof value === 'string') expect(headers[name]?.[0], name).toBe(value)
    else expect(headers[name]?.[0], name).toMatch(value)
  }
  if (request.method === 'HEAD' || status === 304) expect(body).toHaveLength(0)
  else if (headers['content-length']) expect(body).toHaveLength(Number(headers['content-length'][0]))
  if (request.text) expect(decoded(response)).toMatch(request.text)
}

async function bytesOf(port: number, request: RequestCase): Promise<Buffer> {
  if (request.raw !== undefined) return Buffer.from(request.raw, 'latin1')
  const { method = 'GET', target = '/', headers = {}, body } = request
  const lines = [`${method} ${target} HTTP/1.1`, 'Connection: close']
  if (!headers.host) lines.push('Host: 127.0.0.1')
  if (body !== undefined) lines.push(`Content-Length: ${Buffer.byteLength(body)}`)
  for (const [name, value] of Object.entries(headers))
    lines.push(`${name}: ${await withTag(port, target, value)}`)
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body ?? ''}`, 'latin1')
}

async function withTag(port: number, target: string, value: string): Promise<string> {
  const [placeholder, coding = 'identity'] = value.match(/\{etag(?: (\w+))?\}/) ?? []
  if (placeholder === undefined) return value
  const response = await sendRaw(
    port,
    `GET ${target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAccept-Encoding: ${coding}\r\n\r\n`,
  )
  return value.replace(placeholder, response?.headers.etag?.[0] ?? '')
}

function decoded({ headers, body }: RawResponse): string {
  switch (headers['content-encoding']?.[0]) {
    case 'br':
      return brotliDecompressSync(body).toString()
    case 'gzip':
      return gunzipSync(body).toString()
    default:
      return body.toString()
  }
}
