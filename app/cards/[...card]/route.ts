import { articleCards, siteCard } from '#lib/cards/card-list.ts'
import { renderCard } from '#lib/cards/render-card.ts'
import { localesOf } from '#lib/content/article/translations.ts'
import { loadArticle, loadSummaries } from '#lib/content/library/load.ts'
import { defaultLocale, isLocale } from '#lib/locales.ts'
import { siteOrigin } from '#lib/site.ts'
import { cardPath, codePath } from '#lib/urls.ts'
import { fileResponse } from '../../file-response.ts'
import { drawCode } from '../../routes/code-file.ts'

export const dynamic = 'force-static'

/** The cards of the site. Those of an article are made with its pages, or drawn for whoever asks for one. */
export function generateStaticParams() {
  return localesOf(loadSummaries()).map((locale) => ({ card: cardPath(locale).split('/').slice(2) }))
}

/** A preview card, or the code of an article. */
export async function GET(_request: Request, { params }: { params: Promise<{ card: string[] }> }) {
  const png = await draw((await params).card)
  return fileResponse('png', png && new Uint8Array(png))
}

/** The picture at a path below /cards/, found through its one article. */
async function draw(segments: readonly string[]): Promise<Uint8Array | undefined> {
  const path = `/cards/${segments.join('/')}`
  const [first = '', ...others] = segments
  const locale = isLocale(first) ? first : defaultLocale
  const [name = ''] = isLocale(first) ? others : segments
  const article = loadArticle(locale, name.replace(/\.png$/, ''))
  if (article !== undefined && codePath(locale, article.slug) === path) return drawCode(siteOrigin(), article)
  const cards = [siteCard(locale), ...(article === undefined ? [] : articleCards(article))]
  const card = cards.find((each) => each.path === path)
  return card && renderCard(card.input)
}
