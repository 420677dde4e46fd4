import type { DateText } from '#lib/content/article/types.ts'
import type { Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { site } from '#lib/site.ts'
import { absoluteUrl } from '#lib/urls.ts'

/** How a page shows itself, where it is listed and shared. */
export interface Preview {
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

/** What search results show of a page and, by Open Graph (ogp.me) and Twitter Cards, chats and networks. */
export interface SharedPage {
  /** With the name of the site behind it. */
  title: string
  description: string
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

/** The part of a page's head that describes it. */
export function describePage(preview: Preview): SharedPage {
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
    title: `${title}｜${site.name}`,
    description,
    openGraph:
      dates === undefined
        ? { type: 'website', ...common }
        : { type: 'article', ...common, publishedTime: dates.published, modifiedTime: dates.modified },
    // Spelled out: Next would repeat the size of the image, which Twitter's cards have no tag for.
    twitter: { card: 'summary_large_image', title, description, images: [image] },
  }
}
