import { escapeMarkup } from '#lib/base/escape.ts'
import type { Locale } from '#lib/locales.ts'
import type { Source } from './sources.ts'

/** A source in the form that stands beside the text: who, what, when, and where in it. HTML and plain text. */
export function formatShortSource(
  source: Source,
  locators: readonly string[],
  locale: Locale,
): { html: string; text: string } {
  const { title, url, issued } = source
  const who = source.author ?? source.publisher ?? source.container
  const name = escapeMarkup(quoteTitle(title))
  const linked = url === undefined ? name : `<a href="${escapeMarkup(url)}">${name}</a>`
  const isChinese = locale.startsWith('zh')
  const [comma, end] = isChinese ? ['，', '。'] : [', ', '.']
  const others = [...(issued === undefined ? [] : [issued]), ...locators].map(escapeMarkup)
  const html = [...(who === undefined ? [] : [escapeMarkup(who)]), linked, ...others].join(comma) + end
  const plain = [
    ...(who === undefined ? [] : [who]),
    quoteTitle(title),
    ...(issued ? [issued] : []),
    ...locators,
  ]
  return { html, text: plain.join(comma) + end }
}

/**
 * A source as a line of Markdown under the name of its citations, `[@key]`: an item of a list without a colon, for
 * `[@key]: …` is the definition of a link, and no reader of Markdown shows it.
 */
export function formatSourceLine(source: Source, locators: readonly string[], locale: Locale): string {
  const address = source.url === undefined ? '' : ` ${source.url}`
  return `- [@${source.key}] ${formatShortSource(source, locators, locale).text}${address}`
}

/**
 * Chinese titles stand in 《》 whatever the language of the page, unless they bring their own. Others stay as they are,
 * and so does a description in ［］, which is no title.
 */
export function quoteTitle(title: string): string {
  return /\p{Script=Han}/u.test(title) && !/^［|[《》]/.test(title) ? `《${title}》` : title
}
