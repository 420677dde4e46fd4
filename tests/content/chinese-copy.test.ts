import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { zhHans } from '#lib/messages/zh-hans.ts'

const han = String.raw`\p{Script=Han}`
const mark = '[，。；：？！、]'

/** Rules of Chinese typesetting (GB/T 15834, W3C clreq) that a machine can check in plain text. */
const rules: [string, RegExp][] = [
  [
    'an ASCII comma, colon, semicolon, question or exclamation mark beside a Chinese character',
    new RegExp(`(?:${han}[,:;?!]|[,:;?!]${han})`, 'u'),
  ],
  ['an ASCII full stop after a Chinese character', new RegExp(`${han}\\.(?!\\w)`, 'u')],
  ['ASCII brackets around Chinese text', new RegExp(`\\(${han}|${han}\\)`, 'u')],
  ['straight quotation marks', /["']/u],
  [
    'a space between Chinese and Latin letters or digits',
    new RegExp(`${han} +[A-Za-z0-9]|[A-Za-z0-9%] +${han}`, 'u'),
  ],
  ['a space between two Chinese characters', new RegExp(`(?:${han}|${mark}) +(?:${han}|${mark})`, 'u')],
  ['two marks in a row', new RegExp(`${mark}${mark}`, 'u')],
  ['corner brackets instead of “”', /[「」『』]/u],
  ['an ellipsis that is not ……', /\.\.\.|(?<!…)…(?!…)/u],
  ['a dash that is not ——', /--|(?<!—)—(?!—)/u],
  ['full-width letters or digits', /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/u],
  [
    'invisible or compatibility characters',
    /[\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\u00ad\uf900-\ufaff\ufffd]/u,
  ],
  ['an opening mark that is never closed', /“[^”]*$|（[^）]*$|《[^》]*$/u],
]

/** A day, a title or a list of names, whatever a text is made of. */
const sample = Object.assign(['2024-01-31'], { toString: () => '2024-01-31' })

const articles = readdirSync('content').flatMap((slug) => {
  const file = path.join('content', slug, 'zh-Hans.md')
  return readdirSync(path.join('content', slug)).includes('zh-Hans.md')
    ? [{ file, lines: proseOf(readFileSync(file, 'utf8')) }]
    : []
})

describe.each(articles)('$file', ({ lines }) => {
  test.each(rules)('has no %s', (_, pattern) => {
    expect(
      lines.filter(({ text }) => pattern.test(text)).map(({ line, text }) => `${line}: ${text}`),
    ).toEqual([])
  })
})

describe('the interface', () => {
  // A bracket alone is put together with its other half by the code.
  const texts = textsOf(zhHans).filter((text) => text.length > 1)
  test('has texts', () => {
    expect(texts.length).toBeGreaterThan(30)
  })
  test.each(rules)('has no %s', (_, pattern) => {
    expect(texts.filter((text) => pattern.test(text))).toEqual([])
  })
})

describe('the rules', () => {
  test.each([
    '甲,乙',
    '甲:乙',
    '甲?',
    '甲.',
    '(甲)',
    '甲"乙"',
    '甲 QQ',
    '40% 的',
    '甲 乙',
    '甲，，乙',
    '「甲」',
    '甲…乙',
    '甲—乙',
    '甲１',
    '甲\u200b乙',
    '“甲',
  ])('find what is wrong with %s', (text) => {
    expect(rules.some(([, pattern]) => pattern.test(text))).toBe(true)
  })

  test.each([
    '甲，“乙”。',
    '《甲》（乙）：丙——丁……',
    '2009年6月，QQ群有40%的人',
    '甲·乙',
    'one, two. (three)',
  ])('let %s through', (text) => {
    expect(rules.filter(([, pattern]) => pattern.test(text))).toEqual([])
  })
})

/** The lines that readers see: no YAML keys, code, addresses, ids or Markdown signs. */
function proseOf(source: string): { line: number; text: string }[] {
  let inCode = false
  let inFrontMatter = false
  return source.split('\n').flatMap((raw, index) => {
    if (raw === '---') inFrontMatter = index === 0
    if (raw.startsWith('```')) {
      inCode = !inCode
      return []
    }
    const text = (
      inFrontMatter || inCode ? raw.replace(/^[\s-]*[\w-]+:\s*/, '').replace(/^"(.*)"$/, '$1') : raw
    )
      .replace(/\{#[^{}]*\}/g, '')
      .replace(/\[\^[\w-]+\]:?\s*/g, '')
      .replace(/:claim\[/g, '')
      .replace(/\]\([^)]*\)/g, '')
      .replace(/[[\]*`]/g, '')
      .replace(/^#+\s+|^[-+]\s+|^\d+\.\s+|^>\s*/, '')
      .trim()
    return /\p{Script=Han}/u.test(text) ? [{ line: index + 1, text }] : []
  })
}

/** Every text of a dictionary; those that are made from numbers, days or titles with a sample. */
function textsOf(messages: object): string[] {
  return Object.values(messages).flatMap((value: unknown) => {
    if (typeof value === 'string') return [value]
    if (typeof value === 'function') return [String(value(sample, '题目'))]
    return typeof value === 'object' && value !== null ? textsOf(value) : []
  })
}
