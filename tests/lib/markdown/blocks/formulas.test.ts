import { describe, expect, test } from 'vitest'
import { articleOf, problemsOf } from '../../../support/article.ts'

function htmlOf(text: string): string {
  const [section] = articleOf(`短答案。\n\n## 一 {#one}\n\n${text}\n`).sections
  return section?.blocks.map((block) => (block.type === 'html' ? block.html : block.type)).join('') ?? ''
}

/** What is wrong with a text in a section; its first line is line 5. */
const problemsIn = (text: string) => problemsOf(`短答案。\n\n## 一 {#one}\n\n${text}`).join('\n')

describe('a formula', () => {
  test('within a line is MathML without styles and classes', () => {
    expect(htmlOf('在$E=mc^2$中')).toBe(
      '<p>在<math><mrow><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup></mrow></math>中</p>',
    )
  })

  test.each(['$$\n\\frac{a}{b}\n$$', '$$\\frac{a}{b}$$'])('in %j stands alone', (text) => {
    expect(htmlOf(text)).toBe(
      '<p class="formula"><math display="block"><mfrac><mi>a</mi><mi>b</mi></mfrac></math></p>',
    )
  })

  test.each([
    '\\sum_{i=1}^{n} x_i^2',
    '\\sqrt[3]{x}',
    '\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}',
    '\\left( \\frac{1}{2} \\right)',
    '\\text{增长率} = 5\\%',
    '\\hat{x} \\le \\infty',
    '\\mathbf{A} \\vec{b}',
  ])('%s leads nowhere and runs nothing', (tex) => {
    const html = htmlOf(`$$\n${tex}\n$$`)
    expect(html).toContain('<math display="block">')
    expect(html).not.toMatch(/style|class="tml|href|on\w+=|<script|annotation/)
  })

  test.each([
    ['that ends early', '甲\n\n$$\na\n\\frac{b\n$$', '9: this formula cannot be read'],
    ['with words behind its first signs', '甲\n\n$$w**', '7: "$$w**" would be left out'],
    ['with an unknown word', '$\\nosuch$', '5: this formula cannot be read'],
    ['with an address', '$\\href{https://example.org}{a}$', '5: this formula cannot be read'],
    ['with HTML', '$\\style{color:red}{a}$', '5: this formula cannot be read'],
  ])('%s is reported by its line', (_, text, message) => {
    expect(problemsIn(text)).toContain(message)
  })
})

describe('a dollar sign', () => {
  test.each(['从$5到$6', 'US$5, HK$6', '只要$5', '$5 和 $6', '\\$a\\$'])('%j is text', (text) => {
    expect(htmlOf(text).replace(/<[^>]*>/g, '')).toBe(text.replaceAll('\\', ''))
  })

  test('that nobody can tell from a formula is reported', () => {
    expect(problemsIn('从$5*多*到 $6')).toContain('5: "$5*多*到 $" reads as a formula')
  })
})
