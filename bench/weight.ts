/**
 * What pages of any length weigh: node bench/weight.ts, after `node --conditions=react-server tests/site/build-site.ts`.
 * For each article of the tests' site prints what the first flight of a connection holds, the bytes of the page, those
 * of the same article as bare HTML, and what the page costs beside it; all compressed with Brotli.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { readManifest } from '#lib/publish/release/verify.ts'
import { siteFolder } from '../tests/site/site-folder.ts'
import {
  bareHtmlOf,
  decodeFirstFlight,
  firstFlightBytes,
  firstScreenOf,
} from '../tests/support/first-flight.ts'

/** Bytes of a response's head: about what the site's own server sends. */
const headBytes = 1100
const dist = path.join(siteFolder, 'dist')
const { files } = await readManifest(dist)

console.log('page                        bytes    bare    cost  of the bare   first flight holds')
for (const { path: url, identity, br } of files) {
  if (!/^\/(?:en\/)?[^/]+\/$/.test(url) || br === undefined) continue
  const html = readFileSync(path.join(dist, identity.file), 'utf8')
  if (!html.includes('id="contents"')) continue
  const compressed = readFileSync(path.join(dist, br.file))
  const bare = brotliCompressSync(bareHtmlOf(html)).length
  const flight = decodeFirstFlight(compressed, headBytes)
  const missing = [...firstScreenOf(html)].flatMap(([name, end]) => (end > flight.length ? [name] : []))
  const share = Math.round((flight.length / html.length) * 100)
  const holds = missing.length === 0 ? 'the first screen' : `no ${missing.join(', no ')}`
  console.log(
    [
      url.padEnd(24),
      ...[compressed.length, bare, compressed.length - bare].map((bytes) => String(bytes).padStart(8)),
      `${Math.round(((compressed.length - bare) / bare) * 100)} %`.padStart(12),
      `   ${holds}, ${share} % of the page`,
    ].join(''),
  )
}
console.log(`First flight: ${firstFlightBytes} bytes, of which ${headBytes} of headers.`)
