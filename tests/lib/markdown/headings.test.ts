import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { explainId, maximumIdLength } from '#lib/markdown/headings.ts'
import { parseMarkdown } from '#lib/markdown/processor.ts'
import { textOf } from '../../support/html.ts'
import { problemsOf, render } from './render.ts'

describe('explainId', () => {
  test.each([
    ['origins', true],
    ['hangzhou-shenzhen', true],
    ['a', true],
    ['q4', true],
    ['4q', true],
    ['2008-crisis', true],
    ['2008-11-28', false],
    ['a'.repeat(maximumIdLength), true],
    ['a'.repeat(maximumIdLength + 1), false],
    ['', false],
    ['Origins', false],
    ['-a', false],
    ['a-', false],
    ['a--b', false],
    ['a_b', false],
    ['a.b', false],
    ['a b', false],
    ['起源', false],
    ['é', false],
    ['a\n', false],
    ['text', false],
    ['quote', false],
    ['copied', false],
    ['resume', false],
    ['reading', false],
    ['revisions', false],
    ['cite', false],
    ['parallel', false],
    ['index', false],
    ['sources', false],
    ['figures', false],
    ['history', false],
    ['corrections', false],
    ['wechat', false],
    ['con', false],
    ['aux', false],
    ['nul', false],
    ['com1', false],
    ['lpt9', false],
    ['share', false],
    ['market-share', false],
    ['shared', true],
    ['console', true],
    ['settings', true],
    ['contents', false],
    ['evidence', false],
    ['evidence-record', false],
    ['claim-a', false],
    ['note-a', false],
    ['ref-a', false],
    ['claims', true],
    ['notes', true],
    ['__proto__', false],
  ])('%j: %s', (id, allowed) => {
    expect(explainId(id) === undefined, explainId(id)).toBe(allowed)
  })

  test('lets only through what a URL and a fragment take as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (id) => {
        if (explainId(id) !== undefined) return
        expect(encodeURIComponent(id)).toBe(id)
        expect(id).toMatch(/^[a-z0-9][a-z0-9-]*$/)
      }),
    )
  })
})

describe('the end of a heading', () => {
  const attributesOf = (text: string) =>
    parseMarkdown(text).tree.children.flatMap((node) =>
      node.type === 'heading' ? [node.data?.attributes] : [],
    )

  test.each([
    ['## 起源 {#origins}', { id: 'origins', was: [], moved: [], contested: false }],
    ['## 起源{#origins}', { id: 'origins', was: [], moved: [], contested: false }],
    ['## 起源 { #origins }', { id: 'origins', was: [], moved: [], contested: false }],
    ['## 起源 {#origins} ##', { id: 'origins', was: [], moved: [], contested: false }],
    ['## 总部 {#hq was=headquarters}', { id: 'hq', was: ['headquarters'], moved: [], contested: false }],
    ['## 总部 {#hq was=a,b contested}', { id: 'hq', was: ['a', 'b'], moved: [], contested: true }],
    ['## 总部 {#hq contested was=a}', { id: 'hq', was: ['a'], moved: [], contested: true }],
    ['起源 {#origins}\n---', { id: 'origins', was: [], moved: [], contested: false }],
  ])('%j', (source, expected) => {
    expect(attributesOf(`${source}\n\n文`)).toEqual([expected])
    expect(problemsOf(source)).toEqual([])
    expect(textOf(render(source))).toMatch(/^(起源|总部)$/)
  })

  test.each([
    ['## **起源** {#origins}', '<strong>起源</strong>'],
    ['## `ls` 与 *你* {#origins}', '<code>ls</code> 与 <em>你</em>'],
    ['## 甲 [乙](#origins) 丙 {#origins}', '甲 <a href="#origins">乙</a> 丙'],
  ])('leaves the rest of %j as it is, without added spaces', (source, html) => {
    expect(render(source)).toBe(`<h2>${html}</h2>`)
  })

  test.each([
    ['## 起源', 'no id'],
    ['## 起源 {#a} {#b}', 'two ids'],
    ['## 起源 {#a was=}', 'the old id "" must be'],
    ['## 起源 {#a Contested}', 'means nothing'],
    ['## 起源 {origins}', 'must start with {#'],
    ['## 起源 {}', 'must start with {#'],
    ['## 起源 {#起源}', 'lower-case ASCII'],
    ['## 起源 \\{#a}b', 'no id'],
    ['## `{#a}`', 'no id'],
    ['## {#a}', 'no text'],
    ['# 题 {#a}', 'title of the page'],
    ['### 小节 {#a}', 'skips a depth'],
    ['## 大 {#a}\n\n### 中 {#b}\n\n##### 小', 'depth 4'],
    ['## 大 {#a}\n\n### 中 {#b}\n\n#### 小 {#c}', 'has no id'],
    ['> ## 引 {#a}', 'inside a list or quotation'],
    ['- ## 引 {#a}', 'inside a list or quotation'],
    ['## 起[^n]源 {#a}\n\n[^n]: 注', 'note in a heading'],
  ])('%j is reported', (source, part) => {
    expect(problemsOf(source).join('\n')).toContain(part)
  })
})
