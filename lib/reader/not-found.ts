import { findAll } from './dom.ts'
import { nearestPaths } from './nearest.ts'

// Runs inline at the end of the page of unknown addresses, the only one that knows what was asked for.

for (const list of findAll('[data-near]')) {
  const items = [...list.querySelectorAll('li')]
  const itemOf = new Map(items.map((item) => [item.querySelector('a')?.pathname ?? '', item]))
  const near = nearestPaths(location.pathname, [...itemOf.keys()])
  list.querySelector('ul')?.replaceChildren(...near.flatMap((path) => itemOf.get(path) ?? []))
  list.hidden = near.length === 0
}
