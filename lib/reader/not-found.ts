import { addressWords } from './address-words.ts'
import { fillIn, findAll } from './dom.ts'
import { nearestPaths } from './nearest.ts'
import { offerSettings } from './settings/offer-settings.ts'

// The script of the page of unknown addresses: it has no text to follow, and it alone knows what was asked for.

offerSettings()
for (const list of findAll('[data-near]')) {
  const items = [...list.querySelectorAll('li')]
  const itemOf = new Map(items.map((item) => [item.querySelector('a')?.pathname ?? '', item]))
  const near = nearestPaths(location.pathname, [...itemOf.keys()])
  list.querySelector('ul')?.replaceChildren(...near.flatMap((path) => itemOf.get(path) ?? []))
  list.hidden = near.length === 0
}

const words = addressWords(location.pathname)
for (const link of findAll<HTMLAnchorElement>('a[data-offer]')) {
  if (words === '') continue
  fillIn(link, link.dataset.offer, words)
  link.search = `?${new URLSearchParams({ q: words })}`
}
