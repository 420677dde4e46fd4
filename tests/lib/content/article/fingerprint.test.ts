import { describe, expect, test } from 'vitest'
import { sketchFile } from '../../../support/article.ts'
import { parseLibrary } from '../../../support/parse-library.ts'

const picture = '```timeline {#t}\ntitle: 轴\nevents:\n  - { date: "2001", label: 事, basis: record }\n```'
const body = `## 起源 {#a}\n\n正文*重*[链接](https://a.example/)。\n两行[^n]。\n\n:claim[论断]{#claim-a basis=record}。\n\n### 小节 {#s}\n\n${picture}\n\n[^n]: 出处。`

function read(text: string): string | undefined {
  return parseLibrary([sketchFile(text)])[0]?.article.sections[0]?.fingerprint
}

describe('the fingerprint of a section', () => {
  test.each([
    ['emphasis', '*重*', '**重**'],
    ['the address of a link', 'https://a.example/', 'https://b.example/'],
    ['line breaks of the source', '。\n两行', '。两行'],
    ['its id', '{#a}', '{#b was=a}'],
    ['the id of a claim', '#claim-a', '#claim-b'],
  ])('stays with another %s', (_, from, to) => {
    expect(body).toContain(from)
    expect(read(body.replace(from, to))).toBe(read(body))
  })

  test.each([
    ['word', '正文', '正义'],
    ['title', '起源', '来历'],
    ['subheading', '小节', '小段'],
    ['grade of a claim', 'basis=record}', 'basis=account}'],
    ['note', '出处。', '出处，存疑。'],
    ['datum of a picture', '2001', '2002'],
    ['text of a link', '[链接]', '[连接]'],
  ])('changes with another %s', (_, from, to) => {
    expect(body).toContain(from)
    expect(read(body.replace(from, to))).not.toBe(read(body))
  })

  test('changes with another title of code, and with none', () => {
    const titled = (title: string) => read(body.replace('两行', `\n\n\`\`\`js${title}\n1\n\`\`\`\n\n两行`))
    const titles = ['', ' title="a.js"', ' title="b.js"']
    expect(new Set(titles.map(titled)).size).toBe(3)
  })

  test('is the one that locks and editions have recorded', () => {
    expect(read(body)).toBe('f3e1653701326f44')
    expect(read('## 起源 {#a}\n\n```js\n1\n```')).toBe('34781650072101c5')
  })

  test('does not change with another section', () => {
    expect(read(`${body}\n\n## 争议 {#d}\n\n别的。`)).toBe(read(body))
  })
})
