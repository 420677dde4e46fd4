import type { DateText } from '#lib/content/article/types.ts'
import type { Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { site } from '#lib/site.ts'
import { absoluteUrl } from '#lib/urls.ts'

interface Preview {
  origin: string
  locale: Locale
  /** Path of the page itself, not of its canonical address: a shared section unfurls as that section. */
  path: string
  /** Path of its card. */
  card: string
  /** Where it is none of the site's cards. */
  cardSize?: { width: number; height: number }
  /** What is seen on it, where it does not show the title. */
  cardAlt?: string
  title: string
  description: string
  /** Present on the pages of an article. */
  dates?: { published: DateText; modified: DateText }
}

/** Width and height of every card, in pixels; stating them lets the first paste show it in full size. */
export const cardSize = { width: 1200, height: 630 } as const

/** What chats and networks show of a page: Open Graph (ogp.me) and Twitter Cards. */
export interface SharedPage {
  openGraph: {
    title: string
    description: string
    url: string
    siteName: string
    locale: string
    images: { url: string; width: number; height: number; alt: string }[]
  } & ({ type: 'website' } | { type: 'article'; publishedTime: DateText; modifiedTime: DateText })
  twitter: {
    card: 'summary_large_image'
    title: string
    description: string
    images: { url: string; alt: string }[]
  }
}

/** Returns the tags of a page for chats and networks. */
export function buildOpenGraph(preview: Preview): SharedPage {
  const { origin, locale, path, card, title, description, dates } = preview
  const image = { url: absoluteUrl(origin, card), alt: preview.cardAlt ?? title }
  const common = {
    title,
    description,
    url: absoluteUrl(origin, path),
    siteName: site.name,
    locale: messagesFor(locale).territory,
    images: [{ ...image, ...(preview.cardSize ?? cardSize) }],
  }
  return {
    openGraph:
      dates === undefined
        ? { type: 'website', ...common }
        : { type: 'article', ...common, publishedTime: dates.published, modifiedTime: dates.modified },
    // Spelled out: Next would repeat the size of the image, which Twitter's cards have no tag for.
    twitter: { card: 'summary_large_image', title, description, images: [image] },
  }
}
