import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textFragment } from '#lib/reader/quoting/fragment.ts'

const wordsOf = (text: string) =>
  [...new Intl.Segmenter('zh-Hans', { granularity: 'word' }).segment(text)].map(({ index }) => index)

/** The fragment for the part of `marked` between ⟦ and ⟧. */
function fragmentFor(marked: string): string {
  const from = marked.indexOf('⟦')
  const quote = marked.slice(from + 1, marked.indexOf('⟧'))
  const text = `${marked.replace(/[⟦⟧]/g, '')}\n`
  return textFragment({ text, from, quote, words: wordsOf(text) })
}

test.each([
  ['a short quotation, whole', '甲说⟦深圳最早⟧。', '#:~:text=深圳最早'],
  ['widened to words', '平⟦台最早⟧出现在杭州', '#:~:text=平台最早'],
  ['space around it is left out', 'one⟦ two three ⟧four', '#:~:text=two%20three'],
  ['line breaks around it too', '甲。⟦\n\n乙说\n⟧丙', '#:~:text=乙说'],
  ['a prefix tells the second from the first', '总部\n关于⟦总部⟧', '#:~:text=关于-,总部'],
  ['the first of several needs no more', '⟦总部⟧在杭州\n总部在深圳', '#:~:text=总部'],
  ['a suffix does where nothing comes before', '总部在杭州\n⟦总部⟧在深圳', '#:~:text=总部,-在深圳'],
  [
    'terms that a line break parts match as well',
    '深圳\n总部在深圳⟦总部⟧。',
    '#:~:text=总部在深圳-,总部,-。',
  ],
  ['case is ignored, as browsers do', 'Github\nthe ⟦github⟧', '#:~:text=the-,github'],
  ['two lines, by start and end', '前\n⟦甲说深圳\n乙说杭州⟧\n后', '#:~:text=甲说深圳,乙说杭州'],
  [
    'a long one, by start and end',
    '⟦一二三四五六七八九十，一二三四五六七八九，中间略去不引，子丑寅卯辰巳午未申酉，子丑寅卯辰巳午未申⟧。',
    '#:~:text=一二三四五六七八九十，一二三四五六七八九,子丑寅卯辰巳午未申酉，子丑寅卯辰巳午未申',
  ],
  ['signs that have a meaning of their own', '⟦A-B & C, D⟧', '#:~:text=A%2DB%20%26%20C%2C%20D'],
  ['none where nothing tells them apart', '总部\n⟦总部⟧\n总部', ''],
  ['none across lines where nothing does', '甲\n乙\n⟦甲\n乙⟧', ''],
])('%s', (_, marked, expected) => {
  expect(fragmentFor(marked)).toBe(expected.replace(/[^ -~]+/g, encodeURIComponent))
})

test('what a directive says is found first at the quotation', () => {
  // Few different words, so that most are repeated.
  const lines = fc.array(fc.stringMatching(/^(甲说|乙说|深圳|杭州|，|A b |C-d, ){1,8}$/), {
    minLength: 1,
    maxLength: 8,
  })
  fc.assert(
    fc.property(lines, fc.nat(), fc.nat(), (drawn, start, length) => {
      const text = `${drawn.join('\n')}\n`
      const from = start % (text.length - 1)
      const quote = text.slice(from, from + 1 + (length % 60))
      fc.pre(quote.trim() !== '')
      const words = wordsOf(text)
      const directive = textFragment({ text, from, quote, words })
      fc.pre(directive !== '')
      const found = find(text.toLowerCase(), directive.slice('#:~:text='.length))
      const trimmed = from + quote.search(/\S/)
      expect(found.start).toBe(words.findLast((word) => word <= trimmed))
      expect(found.end).toBe(words.find((word) => word >= trimmed + quote.trim().length))
    }),
    { numRuns: 1000 },
  )
})

// As the specification finds it: the first prefix that the start follows, then the first end that the suffix follows.
function find(text: string, directive: string): { start: number; end: number } {
  const terms = directive.split(',').map((term) => ({
    words: decodeURIComponent(term.replace(/^-|-$/g, '')).toLowerCase(),
    isPrefix: term.endsWith('-'),
    isSuffix: term.startsWith('-'),
  }))
  const prefix = terms.find((term) => term.isPrefix)?.words ?? ''
  const suffix = terms.find((term) => term.isSuffix)?.words ?? ''
  const [first, last] = terms.filter((term) => !term.isPrefix && !term.isSuffix).map((term) => term.words)
  const skipSpace = (at: number) => at + text.slice(at).search(/\S|$/)
  for (let at = 0; at < text.length; at++) {
    const start = prefix ? skipSpace(at + prefix.length) : at
    if (!text.startsWith(prefix, at) || !text.startsWith(`${first}`, start)) continue
    const after = start + `${first}`.length
    if (last === undefined) {
      if (text.startsWith(suffix, suffix ? skipSpace(after) : after)) return { start, end: after }
      continue
    }
    for (let end = after; end < text.length; end++) {
      if (!text.startsWith(last, end)) continue
      const behind = end + last.length
      if (text.startsWith(suffix, suffix ? skipSpace(behind) : behind)) return { start, end: behind }
    }
  }
  return { start: -1, end: -1 }
}
