import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  collectInlineHashes,
  fillPolicy,
  scriptHashes,
  styleHashes,
} from '#lib/publish/pages/content-security.ts'

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`

describe('the hashes of a page', () => {
  test('are those of the example in the standard', () => {
    // CSP 3 §8.4: <script>alert('Hello, world.');</script>
    expect(collectInlineHashes("<script>alert('Hello, world.');</script>").script).toEqual([
      "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='",
    ])
  })

  test.each([
    ['<script>a</script>', ['a'], []],
    ['<script type="module">a</script>', ['a'], []],
    ['<script type="">a</script>', ['a'], []],
    ['<script type="text/javascript">a</script>', ['a'], []],
    ['<script type="TEXT/JavaScript">a</script>', ['a'], []],
    ['<script type="importmap">{}</script>', ['{}'], []],
    ['<script type="speculationrules">{}</script>', ['{}'], []],
    ['<script type="application/ld+json">{}</script>', [], []],
    ['<script src="/a.js"></script>', [], []],
    ['<script type="module" src="/a.js"></script>', [], []],
    ['<script> a\n&amp; "汉"</script>', [' a\n&amp; "汉"'], []],
    ['<script></script>', [''], []],
    ['<style>p{content:"&amp;"}</style>', [], ['p{content:"&amp;"}']],
    ['<svg><style>p{}</style></svg>', [], ['p{}']],
    ['<p>&lt;script&gt;a&lt;/script&gt;</p>', [], []],
    ['<!-- <script>a</script> -->', [], []],
    ['<textarea><script>a</script></textarea>', [], []],
  ])('%s', (html, script, style) => {
    expect(collectInlineHashes(`<!DOCTYPE html><html><head></head><body>${html}</body></html>`)).toEqual({
      script: script.map(hashOf),
      style: style.map(hashOf),
    })
  })

  test('are those of style attributes too, each once, which a policy allows by a word of its own', () => {
    const { style } = collectInlineHashes('<p style="color:red"><b style="color:red">a</b></p>')
    expect(style).toEqual(["'unsafe-hashes'", hashOf('color:red')])
  })

  test('are taken of line ends as the browser reads them', () => {
    expect(collectInlineHashes('<script>a\r\nb\rc</script>').script).toEqual([hashOf('a\nb\nc')])
  })
})

describe('fillPolicy', () => {
  const policy = `default-src 'none'; style-src ${styleHashes}; script-src 'self' ${scriptHashes}; img-src 'self'`

  test('puts the hashes where they belong', () => {
    expect(fillPolicy(policy, { style: ['S1', 'S2'], script: ['J'] })).toBe(
      "default-src 'none'; style-src S1 S2; script-src 'self' J; img-src 'self'",
    )
  })

  test('leaves nothing behind where there are none, and allows no style', () => {
    expect(fillPolicy(policy, { style: [], script: [] })).toBe(
      "default-src 'none'; style-src 'none'; script-src 'self'; img-src 'self'",
    )
  })
})
