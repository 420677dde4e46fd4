import { expect, test } from 'vitest'
import { bases } from '#lib/content/article/types.ts'
import { locales } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { buildLanguageStyle } from '#lib/messages/language-style.ts'

test.each(locales)('the style of %s has the marks, names and numbers of its dictionary', (locale) => {
  // Behind a word joiner, where a line could break before the mark.
  const css = buildLanguageStyle(locale).replaceAll('\u2060', '')
  const { grades, numbering, picture } = messagesFor(locale)
  expect(css).toContain(`:lang(${locale}):before{content:counter(h,${numbering})}`)
  for (const basis of bases) {
    const { name, mark } = grades[basis]
    const named = `"${mark}"/"${picture.aside.open}${name}${picture.aside.close}"`
    expect(css).toContain(`[data-basis=${basis}]:lang(${locale}):after{content:"${mark}";content:${named}}`)
  }
})

test('the grades of a language differ in name, short name and mark', () => {
  for (const locale of locales) {
    const grades = Object.values(messagesFor(locale).grades)
    for (const field of ['name', 'short', 'mark', 'meaning'] as const)
      expect(new Set(grades.map((grade) => grade[field])).size, `${locale} ${field}`).toBe(grades.length)
  }
})
