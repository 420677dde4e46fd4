import { renderCard } from '#lib/cards/render-card.ts'
import { loadArticles } from '#lib/content/load.ts'
import { locales } from '#lib/locales.ts'
import { listCards } from '#lib/seo/card-list.ts'

export const dynamic = 'force-static'

/** Unknown cards are a real 404. */
export const dynamicParams = false

export function generateStaticParams() {
  return cards().map(({ path }) => ({ card: path.split('/').slice(2) }))
}

/** A preview card, drawn at build. */
export async function GET(_request: Request, { params }: { params: Promise<{ card: string[] }> }) {
  const path = `/cards/${(await params).card.join('/')}`
  const card = cards().find((each) => each.path === path)
  if (card === undefined) return new Response(null, { status: 404 })
  const image = await renderCard(card.input)
  return new Response(new Uint8Array(image), { headers: { 'Content-Type': 'image/png' } })
}

function cards() {
  const articles = loadArticles()
  return listCards(
    articles,
    locales.filter((locale) => articles.some((article) => article.locale === locale)),
  )
}
