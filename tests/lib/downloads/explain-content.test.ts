import { expect, test } from 'vitest'
import { type DownloadKind, formatBytes } from '#lib/downloads/download.ts'
import { explainContent } from '#lib/downloads/explain-content.ts'

const zip = `PK\x03\x04${'\0'.repeat(40)}PK\x05\x06${'\0'.repeat(18)}`
const pdf = `%PDF-1.7\n${'1 0 obj\n'.repeat(20)}startxref\n0\n%%EOF\n`

test.each<[DownloadKind, string]>([
  ['pdf', pdf],
  ['zip', zip],
  ['csv', '\ufeff年份,家数\n2005,12\n'],
  ['txt', '原文照录'],
  ['json', '{"家数": 12}'],
])('%s is what its name says', (kind, text) => {
  const bytes = kind === 'zip' ? Buffer.from(text, 'latin1') : Buffer.from(text)
  expect(explainContent(bytes, kind)).toBeUndefined()
})

test.each<[string, DownloadKind, string | Buffer, RegExp]>([
  ['an empty file', 'pdf', '', /^is empty\./],
  ['a PDF cut off', 'pdf', pdf.slice(0, 60), /^is cut off/],
  ['a ZIP cut off', 'zip', Buffer.from(zip.slice(0, 30), 'latin1'), /^is cut off/],
  ['a page as a PDF', 'pdf', '<html><script>alert(1)</script>', /^is HTML or XML by its content, and PDF by/],
  ['a program as a PDF', 'pdf', 'MZ\x90\0', /^is a program by its content/],
  ['a picture as a PDF', 'pdf', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), /^is a picture/],
  ['an office document as CSV', 'csv', Buffer.from(zip, 'latin1'), /^is a ZIP archive or a document of an/],
  ['a PDF as text', 'txt', pdf, /^is PDF by its content, and TXT by its name/],
  ['a text in another encoding', 'csv', Buffer.from([0xc4, 0xea, 0xb7, 0xdd, 0x2c]), /^is no text in UTF-8/],
  ['a text in UTF-16', 'txt', Buffer.from('文a', 'utf16le'), /^is something else by its content/],
  ['broken JSON', 'json', '{"a": }', /^cannot be read as JSON/],
])('%s is refused', (_, kind, content, message) => {
  expect(explainContent(Buffer.from(content), kind)).toMatch(message)
})

test.each([
  [0, '1 kB'],
  [1499, '1 kB'],
  [999_499, '999 kB'],
  [999_500, '1.0 MB'],
  [2_140_000, '2.1 MB'],
])('%i bytes are told as %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text)
})
