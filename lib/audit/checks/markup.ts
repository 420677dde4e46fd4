import { messageOf } from '#lib/base/errors.ts'
import type { Finding } from '../finding.ts'
import { type Page, referencesOf } from '../page.ts'
import { pagesOf, type Site } from '../site.ts'

/** Checks each page by itself: JSON-LD, mixed content, images without alt, doubled ids. */
export function checkMarkup(site: Site): Finding[] {
  return pagesOf(site).flatMap(({ url, page }) => [
    ...page.jsonLd.flatMap((text) => checkJsonLd(url, text)),
    ...checkMixedContent(url, page),
    ...page.imagesWithoutAlt.map((src): Finding => ({ rule: 'image-alt', page: url, problem: src })),
    ...[...page.ids]
      .filter(([, count]) => count > 1)
      .map(([id, count]): Finding => ({ rule: 'duplicate-id', page: url, problem: `${count} × id="${id}"` })),
  ])
}

function checkJsonLd(page: string, text: string): Finding[] {
  try {
    JSON.parse(text)
    return []
  } catch (error) {
    return [{ rule: 'json-ld-invalid', page, problem: messageOf(error).replace(/\s+/g, ' ') }]
  }
}

function checkMixedContent(url: string, page: Page): Finding[] {
  if (!url.startsWith('https:')) return []
  return referencesOf(page, 'file', 'form')
    .filter((reference) => reference.url?.protocol === 'http:')
    .map((reference) => ({ rule: 'mixed-content', page: url, problem: reference.href }))
}
