import { defaultTreeAdapter, parse } from 'parse5'
import { expect, test } from 'vitest'
import { findElement } from '#lib/base/html-tree.ts'
import { isSameTree } from '#lib/publish/pages/same-tree.ts'

const page =
  '<!DOCTYPE html><html lang="a"><body><p class="b" id="c">一 <b>二</b></p><svg><path d="M0"/></svg>'

test.each([
  ['itself', page, true],
  ['the same with end tags', `${page}</body></html>`, true],
  ['another text', page.replace('二', '三'), false],
  ['less white space', page.replace('一 ', '一'), false],
  ['text at the end', `${page}四`, false],
  ['another element', page.replaceAll('b>', 'i>'), false],
  ['one element more', `${page}<hr>`, false],
  ['one element less', page.replace('<svg><path d="M0"/></svg>', ''), false],
  ['another attribute', page.replace('class', 'title'), false],
  ['another value', page.replace('"c"', '"d"'), false],
  ['one attribute more', page.replace('<b>', '<b hidden>'), false],
  ['another language of the page', page.replace('lang="a"', 'lang="b"'), false],
  ['no doctype', page.replace('<!DOCTYPE html>', ''), false],
  ['another namespace', page.replace('svg><path', 'svg><foreignObject><path'), false],
])('%s', (_, other, same) => {
  expect(isSameTree(parse(page), parse(other))).toBe(same)
  expect(isSameTree(parse(other), parse(page))).toBe(same)
})

test('text counts as one wherever it is cut', () => {
  const cut = parse(page.replace('一 ', '一<i></i> '))
  const paragraph = findElement(cut, ({ tagName }) => tagName === 'p')
  const mark = paragraph?.childNodes[1]
  if (mark !== undefined) defaultTreeAdapter.detachNode(mark)
  expect(paragraph?.childNodes.map(({ nodeName }) => nodeName)).toEqual(['#text', '#text', 'b'])
  expect(isSameTree(cut, parse(page))).toBe(true)
})

test('what it does not look into makes it say no', () => {
  for (const unknown of ['<template>一</template>', '<!--一-->'])
    expect(isSameTree(parse(page + unknown), parse(page + unknown))).toBe(false)
})
