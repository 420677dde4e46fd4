import { splitDirectives } from '#lib/base/robots-directives.ts'
import type { Finding } from '../finding.ts'
import { metaOf, type Page, referencesOf } from '../page.ts'
import { isNoindex, pagesOf, type Site, type SitePage } from '../site.ts'

/** Checks that every page says what it is, once: title, language, heading, canonical, description, card. */
export function checkMetadata(site: Site): Finding[] {
  return pagesOf(site).flatMap((page) => checkPage(page))
}

type Fact = { name: string; values: (page: Page) => readonly string[] }

const always: Fact[] = [
  { name: '<title>', values: (page) => page.titles },
  { name: '<html lang>', values: (page) => [page.lang ?? ''] },
  { name: '<h1>', values: (page) => page.headings },
  meta('viewport'),
]

/** A page that is not indexed needs none of these. */
const indexed: Fact[] = [
  meta('description'),
  {
    name: '<link rel="canonical">',
    values: (page) => referencesOf(page, 'canonical').map(({ href }) => href),
  },
  meta('og:title'),
  meta('og:description'),
  meta('og:image'),
]

/** No robots element means index and follow, so only a second one is a fault. */
const optional: Fact[] = [meta('robots')]

function meta(name: string): Fact {
  const attribute = name.startsWith('og:') ? 'property' : 'name'
  return { name: `<meta ${attribute}="${name}">`, values: (page) => page.metas.get(name) ?? [] }
}

function checkPage(site: SitePage): Finding[] {
  const { url, page } = site
  const required = isNoindex(site) ? always : [...always, ...indexed]
  const findings: Finding[] = []
  for (const { name, values } of required) {
    if (values(page).every((value) => value.trim() === '')) {
      findings.push({ rule: 'metadata-missing', page: url, problem: `no ${name}` })
    }
  }
  for (const { name, values } of [...always, ...indexed, ...optional]) {
    const count = values(page).length
    if (count > 1) findings.push({ rule: 'metadata-doubled', page: url, problem: `${count} × ${name}` })
  }
  if (contradicts(site)) {
    const problem = `both index and noindex: “${metaOf(page, 'robots') ?? ''}”, header “${site.answer.robots}”`
    findings.push({ rule: 'robots-contradiction', page: url, problem })
  }
  return findings
}

function contradicts(site: SitePage): boolean {
  const directives = splitDirectives([...(site.page.metas.get('robots') ?? []), site.answer.robots].join(','))
  return isNoindex(site) && (directives.includes('index') || directives.includes('all'))
}
