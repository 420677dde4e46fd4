import { articleCards, type Card, siteCard } from '#lib/cards/card-list.ts'
import { renderCard } from '#lib/cards/render-card.ts'
import { localesOf } from '#lib/content/article/translations.ts'
import { loadArticle, loadSummaries } from '#lib/content/library/load.ts'
import { defaultLocale, isLocale } from '#lib/locales.ts'
import { cardPath } from '#lib/urls.ts'
import { fileResponse } from '../../file-response.ts'

export const dynamic = 'force-static'

/** The cards of the site. Those of an article are made with its pages, or drawn for whoever asks for one. */
export function generateStaticParams() {
  return localesOf(loadSummaries()).map((locale) => ({ card: cardPath(locale).split('/').slice(2) }))
}

/** A preview card. */
export async function GET(_request: Request, { params }: { params: Promise<{ card: string[] }> }) {
  const card = findCard((await params).card)
  return fileResponse('png', card && new Uint8Array(await renderCard(card.input)))
}

/** The card at a path below /cards/, found through its one article. */
function findCard(segments: readonly string[]): Card | undefined {
  const path = `/cards/${segments.join('/')}`
  const [first = '', ...others] = segments
  const locale = isLocale(first) ? first : defaultLocale
  const [name = ''] = isLocale(first) ? others : segments
  const article = loadArticle(locale, name.replace(/\.png$/, ''))
  const cards = [siteCard(locale), ...(article === undefined ? [] : articleCards(article))]
  return cards.find((each) => each.path === path)
}
