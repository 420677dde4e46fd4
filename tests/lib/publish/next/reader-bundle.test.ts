import { brotliCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { inlineScript, notFoundScript, readerScript, searchScript } from '#lib/publish/next/reader-bundle.ts'

test('both scripts together take at most 3,072 bytes of brotli', () => {
  const size = (text: string) => brotliCompressSync(text).length
  expect(size(inlineScript()) + size(readerScript().body)).toBeLessThanOrEqual(3072)
})

test('so does the page of unknown addresses with its own', () => {
  const size = (text: string) => brotliCompressSync(text).length
  expect(size(inlineScript()) + size(notFoundScript().body)).toBeLessThanOrEqual(3072)
})

test('the inline script can stand in a page as it is', () => {
  expect(inlineScript()).not.toMatch(/<|import|export/)
  expect(inlineScript().length).toBeLessThan(250)
})

test('the file name tells the content, and both are built once', () => {
  const script = readerScript()
  expect(script.fileName).toMatch(/^reader-[a-z0-9]{8}\.js$/)
  expect(readerScript()).toBe(script)
})

test('the script of the search takes at most 2,048 bytes of brotli', () => {
  expect(brotliCompressSync(searchScript().body).length).toBeLessThanOrEqual(2048)
  expect(searchScript().fileName).toMatch(/^search-[a-z0-9]{8}\.js$/)
})
