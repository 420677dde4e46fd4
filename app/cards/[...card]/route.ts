import { renderCard } from '#lib/cards/render-card.ts'
import { loadArticle, loadSummaries } from '#lib/content/load.ts'
import { defaultLocale, isLocale, locales } from '#lib/locales.ts'
import { articleCards, type Card, siteCard } from '#lib/seo/card-list.ts'
import { cardPath } from '#lib/urls.ts'

export const dynamic = 'force-static'

/** Unknown cards are a real 404. */
export const dynamicParams = false

export function generateStaticParams() {
  const summaries = loadSummaries()
  const written = locales.filter((locale) => summaries.some((article) => article.locale === locale))
  const paths = [
    ...written.map((locale) => cardPath(locale)),
    ...summaries.flatMap(({ locale, slug, sections }) => [
      cardPath(locale, slug),
      ...sections.map(({ id }) => cardPath(locale, slug, id)),
    ]),
  ]
  return paths.map((path) => ({ card: path.split('/').slice(2) }))
}

/** A preview card, drawn at build. */
export async function GET(_request: Request, { params }: { params: Promise<{ card: string[] }> }) {
  const card = findCard((await params).card)
  if (card === undefined) return new Response(null, { status: 404 })
  const image = await renderCard(card.input)
  return new Response(new Uint8Array(image), { headers: { 'Content-Type': 'image/png' } })
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
