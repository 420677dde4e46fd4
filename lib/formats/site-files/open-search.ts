import { escapeMarkup } from '#lib/base/escape.ts'
import type { Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { site } from '#lib/site.ts'
import { absoluteUrl, questionPath } from '#lib/urls.ts'

/** The search of a language as browsers add it to theirs (OpenSearch 1.1). */
export function buildOpenSearch(origin: string, locale: Locale): string {
  const { search } = messagesFor(locale)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `<ShortName>${escapeMarkup(site.name)}</ShortName>`,
    `<Description>${escapeMarkup(search.all)}</Description>`,
    `<Language>${locale}</Language>`,
    '<InputEncoding>UTF-8</InputEncoding>',
    `<Image width="16" height="16" type="image/x-icon">${escapeMarkup(absoluteUrl(origin, '/favicon.ico'))}</Image>`,
    `<Url type="text/html" template="${escapeMarkup(absoluteUrl(origin, questionPath(locale, '{searchTerms}')))}"/>`,
    '</OpenSearchDescription>',
    '',
  ].join('\n')
}
