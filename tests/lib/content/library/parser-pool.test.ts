import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createParserPool } from '#lib/content/library/parser-pool.ts'

const program = path.join(import.meta.dirname, 'stubborn-parser.ts')
// Far more than a parser needs for what it is asked here, however busy the machine is.
const pool = createParserPool({ program, timeout: 240_000 })
afterAll(pool.close)

describe('a file that stops its parser', () => {
  test('hang: is named', async () => {
    const impatient = createParserPool({ program, timeout: 300 })
    await expect(parse('hang', impatient)).rejects.toThrow(
      /^bad\.md:1: parsing this file takes longer than 0\.3 s\. /,
    )
    impatient.close()
  })

  test.each([
    ['end', /^bad\.md:1: parsing this file needs more than 256 MB of memory or ends the parser\. /],
    ['a problem of its own', /^bad\.md:7: a problem of its own$/],
  ])('%s: is named, and the next one is parsed', async (text, message) => {
    await expect(parse(text)).rejects.toThrow(message)
    await expect(parse('next')).rejects.toThrow('bad.md:7: next')
  })

  test('memory: is named', async () => {
    await expect(parse('memory')).rejects.toThrow(/^bad\.md:1: parsing this file needs more/)
    await expect(parse('next')).rejects.toThrow('bad.md:7: next')
  })

  test('many at once: each gets its own answer', async () => {
    const texts = Array.from({ length: 40 }, (_, index) => `number ${index}`)
    const answers = await Promise.allSettled(texts.map((text) => parse(text)))
    const messages = answers.map((answer) => (answer.status === 'rejected' ? answer.reason.message : ''))
    expect(messages).toEqual(texts.map((text) => `bad.md:7: ${text}`))
  })
})

function parse(text: string, parsers = pool) {
  return parsers.parse({
    path: 'bad.md',
    slug: 'bad',
    locale: 'zh-Hans',
    bytes: new TextEncoder().encode(text),
  })
}
