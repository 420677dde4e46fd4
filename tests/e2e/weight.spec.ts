import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { attributeOf, textOf } from '../support/html.ts'
import { articlePages, byTag, files, pages } from './published.ts'

/** What the first flight of a new connection carries: 10 segments of 1,460 bytes (RFC 6928). */
const firstFlight = 14_600
/** Own scripts, compressed. */
const scriptBudget = 3072

test('an article arrives whole in the first flight, headers included', async ({ baseURL }, testInfo) => {
  for (const { path, html } of articlePages) {
    const { head, body } = await fetchRaw(new URL(path, baseURL))
    expect(head, path).toMatch(/^HTTP\/1\.1 200 /)
    expect(head, path).toMatch(/\r\ncontent-encoding: br\r\n/i)
    expect(brotliDecompressSync(body).toString(), path).toBe(html)
    const bytes = Buffer.byteLength(head) + body.length
    const line = `${path}: ${Buffer.byteLength(head)} bytes of headers + ${body.length} of body = ${bytes} of ${firstFlight}`
    console.log(line)
    testInfo.annotations.push({ type: 'weight', description: line })
    expect.soft(bytes, path).toBeLessThanOrEqual(firstFlight)
  }
})

test('own scripts stay within their budget, and no page loads another', () => {
  for (const page of pages) {
    const scripts = byTag(page, 'script').filter((script) => !isData(attributeOf(script, 'type')))
    const bytes = scripts.map((script) => {
      const source = attributeOf(script, 'src')
      if (source === undefined) return brotliCompressSync(textOf(script)).length
      const file = files.find(({ path }) => path === source)
      return file?.br?.bytes ?? readFileSync(`dist/${file?.identity.file}`).length
    })
    const sum = bytes.reduce((total, each) => total + each, 0)
    if (page === articlePages[0])
      console.log(`${page.path}: own scripts ${bytes.join(' + ')} = ${sum} of ${scriptBudget} bytes`)
    expect.soft(sum, page.path).toBeLessThanOrEqual(scriptBudget)
  }
})

function isData(type: string | undefined): boolean {
  return type === 'application/ld+json' || type === 'speculationrules'
}

/** The answer to a first visit, byte for byte as a browser on a new connection gets it. */
function fetchRaw(url: URL): Promise<{ head: string; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(url.port), url.hostname)
    const chunks: Buffer[] = []
    socket.setTimeout(5000, () => socket.destroy(new Error(`${url} did not answer within 5 s`)))
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.on('error', reject)
    socket.on('end', () => {
      const answer = Buffer.concat(chunks)
      const end = answer.indexOf('\r\n\r\n') + 4
      resolve({ head: answer.subarray(0, end).toString('latin1'), body: answer.subarray(end) })
    })
    socket.write(
      `GET ${url.pathname} HTTP/1.1\r\nHost: ${url.host}\r\nAccept-Encoding: gzip, deflate, br, zstd\r\nAccept: text/html\r\nConnection: close\r\n\r\n`,
    )
  })
}
