import { brotliCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import {
  inlineScript,
  notFoundScript,
  publishedScripts,
  quotingScript,
  readerScript,
  searchScript,
  settingsFormScript,
} from '#lib/publish/next/reader-bundle.ts'

test('both scripts together take at most 3,072 bytes of brotli', async () => {
  const size = (text: string) => brotliCompressSync(text).length
  expect(size(inlineScript()) + size((await readerScript()).body)).toBeLessThanOrEqual(3072)
})

test('so does the page of unknown addresses with its own', async () => {
  const size = (text: string) => brotliCompressSync(text).length
  expect(size(inlineScript()) + size((await notFoundScript()).body)).toBeLessThanOrEqual(3072)
})

test('the inline script can stand in a page as it is', () => {
  expect(inlineScript()).not.toMatch(/<|import|export/)
  expect(inlineScript().length).toBeLessThan(250)
})

test('the file name tells the content, and both are built once', async () => {
  const script = await readerScript()
  expect(script.fileName).toMatch(/^reader-[a-z0-9]{8}\.js$/)
  expect(await readerScript()).toBe(script)
})

test('the script of the search takes at most 2,048 bytes of brotli', () => {
  expect(brotliCompressSync(searchScript().body).length).toBeLessThanOrEqual(2048)
  expect(searchScript().fileName).toMatch(/^search-[a-z0-9]{8}\.js$/)
})

test('the form of the settings is loaded from beside the scripts that ask for it', async () => {
  const form = await settingsFormScript()
  expect(form.fileName).toMatch(/^settings-form-[a-z0-9]{8}\.js$/)
  for (const { body } of [await readerScript(), await notFoundScript()])
    expect(body).toContain(`import("./${form.fileName}")`)
  expect(await publishedScripts()).toContain(form)
})

test('what copies links to quotations is loaded from beside the reader’s script, and weighs little', async () => {
  const quoting = quotingScript()
  expect(quoting.fileName).toMatch(/^quoting-[a-z0-9]{8}\.js$/)
  expect((await readerScript()).body).toContain(`import("./${quoting.fileName}")`)
  expect(await publishedScripts()).toContain(quoting)
  expect(brotliCompressSync(quoting.body).length).toBeLessThanOrEqual(2048)
})

test('the form brings the words of every language and the utilities that its elements name', async () => {
  const { body } = await settingsFormScript()
  for (const words of ['护眼', '字号', 'Text size', '.has-checked', '.in-data-'])
    expect(body).toContain(words)
})
