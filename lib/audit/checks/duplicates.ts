import type { Finding, Rule } from '../finding.ts'
import { metaOf } from '../page.ts'
import { isIndexable, pagesOf, type Site, type SitePage } from '../site.ts'

/** Finds titles and descriptions that several indexable pages share. */
export function checkDuplicates(site: Site): Finding[] {
  const pages = pagesOf(site).filter((page) => isIndexable(site, page))
  return [
    ...findShared(pages, 'duplicate-title', ({ page }) => page.titles[0]),
    ...findShared(pages, 'duplicate-description', ({ page }) => metaOf(page, 'description')),
  ]
}

function findShared(
  pages: readonly SitePage[],
  rule: Rule,
  textOf: (page: SitePage) => string | undefined,
): Finding[] {
  const groups = Map.groupBy(pages, (page) => textOf(page)?.trim() ?? '')
  groups.delete('')
  return [...groups].flatMap(([text, group]) =>
    group.length > 1 ? group.map(({ url }) => ({ rule, page: url, problem: `“${text}”` })) : [],
  )
}
