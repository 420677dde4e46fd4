import { describe, expect, test } from 'vitest'
import { bases } from '#lib/markdown/basis.ts'
import { problemsOf, render } from './render.ts'

describe('a claim', () => {
  test.each(bases)('with the grade %s becomes a span that carries it', (basis) => {
    expect(render(`前:claim[说法]{#claim-a basis=${basis}}后`)).toBe(
      `<p>前<span id="claim-a" class="claim-content" data-basis="${basis}">说法</span>后</p>`,
    )
  })

  test('may hold emphasis, links, code and note marks', () => {
    const html = render(':claim[**甲** [乙](#x) `丙` 丁[^n]]{#claim-a basis=record}\n\n[^n]: 注')
    for (const part of ['<strong>甲</strong>', '<a href="#x">乙</a>', '<code>丙</code>', 'href="#note-n"'])
      expect(html).toContain(part)
  })

  test.each([
    [':claim[甲]{basis=record}', 'the id of this claim is missing'],
    [':claim[甲]{#a basis=record}', 'the id of this claim is "a"'],
    [`:claim[甲]{#claim-${'a'.repeat(27)} basis=record}`, 'at most 32 characters'],
    [':claim[甲]{#claim-share-2 basis=record}', 'which makes reader views drop it'],
    [':claim[甲]{#claim-a}', 'the basis of this claim is missing'],
    [':claim[甲]{#claim-a basis=rumour}', 'the basis of this claim is "rumour"'],
    [':claim[甲]{#claim-a basis=toString}', 'the basis of this claim is "toString"'],
    [':claim[甲]{#claim-a basis=record onclick=x}', 'no attribute "onclick"'],
    [':claim[甲]{#claim-a .big basis=record}', 'no attribute "class"'],
    [':claim[]{#claim-a basis=record}', 'empty'],
    [':claim{#claim-a basis=record}', 'empty'],
    [':claim[甲:claim[乙]{#claim-b basis=record}]{#claim-a basis=record}', 'claim inside a claim'],
    ['甲[^n]\n\n[^n]: :claim[乙]{#claim-a basis=record}', 'claim inside a note'],
    [':note[甲]', '":note" is no directive'],
    [':claim', 'empty'],
    ['时间是:abc[]', '":abc" is no directive'],
    ['::claim[甲]{#claim-a basis=record}', '"::claim" is no directive'],
    [':::claim\n甲\n:::', '":::claim" is no directive'],
    ['甲[^n]\n\n[^n]: 见:abc{.x}', '":abc" is no directive'],
  ])('%j is reported', (source, part) => {
    expect(problemsOf(source).join('\n')).toContain(part)
  })

  test.each([
    '12:30 开始',
    '比分 3:2',
    '12:30:45',
    '12:30开始',
    '作者:Tom说',
    '注:见下',
    'GitHub:ruanyf',
    '1:b',
    'https://example.org/a:b',
    '注：冒号',
    '\\:claim',
    '`:claim[x]`',
    'a: b',
    '::',
  ])('a colon in %j stays text', (source) => {
    expect(problemsOf(source)).toEqual([])
  })
})
