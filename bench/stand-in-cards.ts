/**
 * Fills the card cache of the project in the working directory: draws one card and keeps it under the name of every
 * other. A card takes longer to draw than all the rest of its page, and is drawn once: `bench/cards.ts` measures that.
 */
import path from 'node:path'
import { openFileCache } from '#lib/base/files/file-cache.ts'
import { listCards } from '#lib/cards/card-list.ts'
import { loadArticles } from '#lib/content/library/load.ts'
import { createCardKeys, renderCard } from '../lib/cards/render-card.ts'
import { locales } from '../lib/locales.ts'

const [first, ...others] = listCards(loadArticles(), locales)
if (first !== undefined) {
  const image = await renderCard(first.input)
  const cache = openFileCache(path.resolve('.cache/cards'), 'png')
  const keyOf = createCardKeys(process.cwd())
  for (const { input } of others) await cache.write(await keyOf(input), image)
}
