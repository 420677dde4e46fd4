import { escapeMarkup } from '#lib/base/escape.ts'
import type { PageMetadata } from './metadata.ts'

/**
 * The head of a page as HTML, tag for tag what Next makes of the same metadata: for pages that are made of another
 * page's rendering. Manifest and icons are left to front pages, which Next renders.
 */
export function buildHeadHtml({
  title,
  description,
  authors = [],
  robots,
  other,
  alternates: { canonical, languages = {}, types = {} },
  openGraph,
  twitter,
}: PageMetadata): string {
  return [
    `<title>${escapeMarkup(title)}</title>`,
    ...named({ description }),
    ...authors.flatMap(({ name }) => named({ author: name })),
    ...named({ robots, ...other }),
    link({ rel: 'canonical', href: canonical }),
    ...Object.entries(languages).map(([hreflang, href]) => link({ rel: 'alternate', hreflang, href })),
    ...Object.entries(types).map(([type, href]) => link({ rel: 'alternate', type, href })),
    ...(openGraph ? openGraphTags(openGraph) : []),
    ...(twitter ? twitterTags(twitter) : []),
  ].join('')
}

function openGraphTags(openGraph: NonNullable<PageMetadata['openGraph']>): string[] {
  const { title, description, url, siteName, locale, images, type } = openGraph
  const tags: [property: string, content: string][] = [
    ['og:title', title],
    ['og:description', description],
    ['og:url', url],
    ['og:site_name', siteName],
    ['og:locale', locale],
    ...images.flatMap((image): [string, string][] => [
      ['og:image', image.url],
      ['og:image:width', `${image.width}`],
      ['og:image:height', `${image.height}`],
      ['og:image:alt', image.alt],
    ]),
    ['og:type', type],
  ]
  if (openGraph.type === 'article') {
    tags.push(['article:published_time', openGraph.publishedTime])
    tags.push(['article:modified_time', openGraph.modifiedTime])
  }
  return tags.map(([property, content]) => `<meta${attributes({ property, content })}>`)
}

function twitterTags({ card, title, description, images }: NonNullable<PageMetadata['twitter']>): string[] {
  return [
    ...named({ 'twitter:card': card, 'twitter:title': title, 'twitter:description': description }),
    ...images.flatMap(({ url, alt }) => named({ 'twitter:image': url, 'twitter:image:alt': alt })),
  ]
}

function named(contents: Record<string, string>): string[] {
  return Object.entries(contents).map(([name, content]) => `<meta${attributes({ name, content })}>`)
}

function link(values: Record<string, string>): string {
  return `<link${attributes(values)}>`
}

function attributes(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeMarkup(value)}"`)
    .join('')
}
