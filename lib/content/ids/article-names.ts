import { isLocale } from '#lib/locales.ts'
import { deviceNames } from '#lib/markdown/ids/device-names.ts'

/** First path segments that the site uses itself, or that differ from one only in what follows a dot. */
const reservedSlugs = [
  'about',
  'archive',
  'assets',
  'book',
  'cards',
  'cite',
  'corrections',
  'design',
  'favicon',
  'feed',
  'figures',
  'frames',
  'healthz',
  'history',
  'icon',
  'index',
  'llms',
  'manifest',
  'opensearch',
  'page',
  'parallel',
  'robots',
  'search',
  'site',
  'sitemap',
  'sitemaps',
  'sources',
  'speculation',
  'topics',
  'wechat',
]

/** A folder or file name in `content/` that cannot become an address, with the way to mend it; undefined when it can. */
export function explainSlug(slug: string): string | undefined {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(slug) || slug.length > 48) {
    return `the folder name "${slug}" becomes the address of the article: use at most 48 lower-case ASCII letters, digits and single hyphens, starting with a letter.`
  }
  if (reservedSlugs.includes(slug) || isLocale(slug))
    return `the folder name "${slug}" is an address of the site itself. Choose another.`
  if (deviceNames.includes(slug))
    return `the folder name "${slug}" is the name of a device on Windows, where no folder can have it. Choose another.`
  return undefined
}
