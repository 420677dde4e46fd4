import { parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { bodyOf } from '#lib/base/html-tree.ts'
import { markOpenings, openAt, withoutOpenings } from '#lib/publish/pages/open-at.ts'
import { describePage } from '../../../support/describe-page.ts'

const text =
  '<main><h2 id="b" tabindex="-1">B &amp; b</h2><p title="data data-opens-at-b x">一 data-opens-at-b id="b"</p><h2 id="b-c">C</h2></main>'
const mark = (body: string) => markOpenings(bodyOf(parse(body)))
const shown = (body: string) => describePage(parse(body)).body

describe('a body', () => {
  test('is opened at the heading of exactly that id', () => {
    const focused = text.replace('tabindex="-1"', 'tabindex="-1" autofocus=""')
    expect(shown(openAt(mark(text), 'b'))).toEqual(shown(focused))
    expect(shown(openAt(mark(text), 'b-c'))).toEqual(
      shown(text.replace('<h2 id="b-c"', '<h2 autofocus id="b-c"')),
    )
  })

  test('leads to the same section of its translations, in links and not in words', () => {
    const links = (href: string) =>
      `<p><a lang="en" hreflang="en" href="${href}">a</a><a href="/en/a/">b</a> href="/en/a/{opens-at}"</p>`
    const focused = text.replace('tabindex="-1"', 'tabindex="-1" autofocus=""')
    const translated = mark(text + links('/en/a/'))
    expect(shown(openAt(translated, 'b'))).toEqual(shown(focused + links('/en/a/b/')))
    expect(withoutOpenings(translated)).toContain('href="/en/a/"')
  })

  test('names the section in a mail about the page, and in no other', () => {
    const mails = (id: string) =>
      `<p><a data-follows="" href="mailto:a@example.org?body=https%3A%2F%2Fexample.org%2Fa%2F${id}">a</a><a href="mailto:b@example.org">b</a>`
    expect(openAt(mark(text + mails('')), 'b')).toContain('body=https%3A%2F%2Fexample.org%2Fa%2Fb/"')
    expect(shown(withoutOpenings(mark(text + mails(''))))).toEqual(shown(text + mails('')))
  })

  test('has no trace of marks where nothing is opened', () => {
    expect(shown(withoutOpenings(mark(text)))).toEqual(shown(text))
  })

  test('cannot be opened where no heading is', () => {
    expect(() => openAt(mark(text), 'd')).toThrow('"d"')
  })
})
