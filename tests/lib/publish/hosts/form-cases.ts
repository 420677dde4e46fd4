import { expect } from 'vitest'
import { sendRaw } from '../server/raw-client.ts'

const [html, markdown] = ['text/html; charset=utf-8', 'text/markdown; charset=utf-8']

/** Addresses of the varied release, Accept headers, and the type that every server answers with. */
export const formCases: [target: string, accept: string, type: string][] = [
  ['/a/', 'text/markdown', markdown],
  ['/a/', 'text/markdown, text/html;q=0.9, */*;q=0.1', markdown],
  ['/a/', 'text/markdown;q=1.0, text/x-markdown;q=0.9, text/html;q=0.7', markdown],
  ['/a/?q', 'Text/Markdown', markdown],
  ['/a/b/', 'text/markdown', markdown],
  ['/a/', '*/*', html],
  ['/a/', '', html],
  ['/a/', 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', html],
  ['/a/', 'text/html, text/markdown', html],
  ['/a/', 'text/markdown;q=0, */*', html],
  ['/a/', 'text/markdown;q=0.5, text/html', html],
  ['/a/', 'text/markdownx', html],
  // A page without a Markdown form.
  ['/en/', 'text/markdown', html],
]

/** Asks for a page with an Accept header, and looks at what tells caches that the answer depends on it. */
export async function checkForm(
  port: number,
  { target, accept, type }: { target: string; accept: string; type: string },
): Promise<void> {
  for (const encoding of ['identity', 'gzip']) {
    const answer = await sendRaw(
      port,
      `GET ${target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAccept: ${accept}\r\nAccept-Encoding: ${encoding}\r\n\r\n`,
    )
    if (!answer) throw new Error('The server closed the connection without an answer.')
    expect(answer.status).toBe(200)
    expect(answer.headers).toMatchObject({ 'content-type': [type], vary: ['accept, accept-encoding'] })
    expect(answer.headers['content-encoding']).toEqual(encoding === 'gzip' ? ['gzip'] : undefined)
    // Some caches do not look at Vary: they must not give Markdown to readers.
    const kept = type === html ? /s-maxage/ : /^no-store$/
    expect(answer.headers['cache-control']).toEqual([expect.stringMatching(kept)])
  }
}
