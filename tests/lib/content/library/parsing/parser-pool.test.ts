import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createParserPool } from '#lib/content/library/parsing/parser-pool.ts'

const program = path.join(import.meta.dirname, 'stubborn-parser.ts')
// Far more than a parser needs for what it is asked here, however busy the machine is.
const pool = createParserPool({ program, processorTime: 240_000 })
/** Gives up soon, on work or on waiting. */
const brief = createParserPool({ program, processorTime: 2000 })
const impatient = createParserPool({ program, patience: 300 })
afterAll(() => {
  for (const each of [pool, brief, impatient]) each.close()
})

describe('a file that stops its parser', () => {
  test('hang: is named, and the next one is parsed', async () => {
    await expect(parse('hang', brief)).rejects.toThrow(
      /^bad\.md:1: parsing this file takes more than 2 s of processor time\. /,
    )
    await expect(parse('next', brief)).rejects.toThrow('bad.md:7: next')
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

  test('waiting takes no processor time, so a file on a busy machine is not refused', async () => {
    await expect(parse('wait', brief)).rejects.toThrow(/^bad\.md:7: wait$/)
  })

  test('a parser that does nothing is not waited for without end', async () => {
    await expect(parse('wait for ever', impatient)).rejects.toThrow(/^bad\.md:1: .* no answer for 0\.3 s\. /)
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
