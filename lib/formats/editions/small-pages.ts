import { escapeMarkup } from '#lib/base/escape.ts'
import type { DateText } from '#lib/content/article/types.ts'
import type { Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { site } from '#lib/site.ts'
import { articlePath, fragment, historyPath } from '#lib/urls.ts'

interface Leading {
  locale: Locale
  date: DateText
  id: string
  title: string
}

/** The page at the address of a section of an edition: it leads to its place there, without a script or a header. */
export function buildEditionSectionPage({ locale, date, id, title }: Leading): string {
  const { editions, date: formatDate } = messagesFor(locale)
  const target = escapeMarkup(`../${fragment(id)}`)
  const name = `${title}｜${editions.name(formatDate(date))}｜${site.name}`
  const head = `<meta http-equiv="refresh" content="0; url=${target}">`
  return smallPage({ locale, name, head, body: `<h1><a href="${target}">${escapeMarkup(title)}</a></h1>` })
}

interface Withdrawn {
  locale: Locale
  slug: string
  title: string
  date: DateText
  on: DateText
  reason: string
}

/** The page at the address of an edition that was taken back: that it was, when and why. */
export function buildWithdrawnPage({ locale, slug, title, date, on, reason }: Withdrawn): string {
  const { editions, date: formatDate } = messagesFor(locale)
  const name = `${title}｜${editions.name(formatDate(date))}｜${site.name}`
  const links = `<a href="${articlePath(locale, slug)}">${escapeMarkup(editions.latest)}</a> · <a href="${historyPath(locale, slug)}">${escapeMarkup(editions.changes)}</a>`
  const body = `<h1>${escapeMarkup(title)}</h1>\n<p>${escapeMarkup(
    editions.withdrawn(formatDate(date), formatDate(on)),
  )}</p>\n<p>${escapeMarkup(reason)}</p>\n<p>${links}</p>`
  return smallPage({ locale, name, head: '', body })
}

interface SmallPage {
  locale: Locale
  name: string
  /** HTML for the head and for the body. */
  head: string
  body: string
}

/** A page without style: browsers set its few lines readably by themselves. */
function smallPage({ locale, name, head, body }: SmallPage): string {
  return `<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(name)}</title>
<meta name="robots" content="noindex">
${head}</head>
<body>
<main>
${body}
</main>
</body>
</html>
`
}
