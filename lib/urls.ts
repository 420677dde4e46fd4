import { defaultLocale, type Locale } from './locales.ts'

/** Path of the front page of a language: `/` or `/en/`. */
export function homePath(locale: Locale): string {
  return locale === defaultLocale ? '/' : `/${locale}/`
}

/** Path of a portion of a list, counted from 1: the first has that of the list, others `/page/2/` below it. */
export function portionPath(listPath: string, number: number): string {
  return number === 1 ? listPath : `${listPath}page/${number}/`
}

/** Path of the list of all articles by year: `/archive/`. */
export function archivePath(locale: Locale): string {
  return `${homePath(locale)}archive/`
}

/** Path of the list of topics: `/topics/`. */
export function topicsPath(locale: Locale): string {
  return `${homePath(locale)}topics/`
}

/** Path of the articles on a topic: `/topics/platforms/`. */
export function topicPath(locale: Locale, key: string): string {
  return `${topicsPath(locale)}${key}/`
}

/** Path of the page with the search, below which all sections are listed: `/search/`. */
export function searchPath(locale: Locale): string {
  return `${homePath(locale)}search/`
}

/** Path of a search as it is written into forms: `/search/?q=`, with what is to be found behind it. */
export function questionPath(locale: Locale, question: string): string {
  return `${searchPath(locale)}?q=${question}`
}

/** Path of the description of the search for browsers: `/opensearch.xml`. */
export function openSearchPath(locale: Locale): string {
  return `${homePath(locale)}opensearch.xml`
}

/** Path of the folder of a search index, by the digest of what it holds. */
export function searchIndexPath(digest: string): string {
  return `/assets/search-${digest}/`
}

/** Path of an article, its canonical address: `/kameng-origins/`. */
export function articlePath(locale: Locale, slug: string): string {
  return `${homePath(locale)}${slug}/`
}

/** Path that opens an article at one of its sections: `/kameng-origins/origins/`. */
export function sectionPath(locale: Locale, slug: string, sectionId: string): string {
  return `${articlePath(locale, slug)}${sectionId}/`
}

/** Path of the page that sets an article beside its translation: `/kameng-origins/parallel/`. */
export function parallelPath(locale: Locale, slug: string): string {
  return `${articlePath(locale, slug)}parallel/`
}

/** Path of the page with the ways to cite an article or a section: `/kameng-origins/origins/cite/`. */
export function citePath(locale: Locale, slug: string, sectionId?: string): string {
  return `${sectionId === undefined ? articlePath(locale, slug) : sectionPath(locale, slug, sectionId)}cite/`
}

/** Path of an article as a book for e-readers: `/kameng-origins/book.epub`. */
export function bookPath(locale: Locale, slug: string): string {
  return `${articlePath(locale, slug)}book.epub`
}

/** Path of all articles of a language as one book: `/book.epub`. */
export function allBooksPath(locale: Locale): string {
  return `${homePath(locale)}book.epub`
}

/** Path of the page with the editions of an article and what changed: `/kameng-origins/history/`. */
export function historyPath(locale: Locale, slug: string): string {
  return `${articlePath(locale, slug)}history/`
}

/** Path of the page with what changed between two versions: `/kameng-origins/history/2026-11-22-to-2026-12-24/`. */
export function comparisonPath(locale: Locale, slug: string, name: string): string {
  return `${historyPath(locale, slug)}${name}/`
}

/** Path of the page to paste an article from into a WeChat official account: `/kameng-origins/wechat/`. */
export function wechatPath(locale: Locale, slug: string): string {
  return `${articlePath(locale, slug)}wechat/`
}

/** Path of an edition of an article, which never changes: `/kameng-origins/2026-11-22/`. */
export function editionPath(locale: Locale, slug: string, date: string): string {
  return `${articlePath(locale, slug)}${date}/`
}

/** Path of the page on a source of an article: `/kameng-origins/sources/ecomlaw/`. */
export function sourcePath(locale: Locale, slug: string, key: string): string {
  return `${articlePath(locale, slug)}sources/${key}/`
}

/** Path of the page, not published itself, that pages to cite and pages on sources have style and scripts from: `/frames/cite/`. */
export function citeFramePath(locale: Locale): string {
  return `${homePath(locale)}frames/cite/`
}

/** Path of the page, not published itself, that pages on drawn pictures have style and scripts from: `/frames/picture/`. */
export function pictureFramePath(locale: Locale): string {
  return `${homePath(locale)}frames/picture/`
}

/** Path of a file whose name changes with its content. */
export function assetPath(fileName: string): string {
  return `/assets/${fileName}`
}

/** Path of a published form of a picture: `/assets/pictures/0123456789abcdef-960.avif`. */
export function imagePath(fileName: string): string {
  return assetPath(`pictures/${fileName}`)
}

/** Path of a file to download: `/assets/files/0123456789abcdef.pdf`. */
export function downloadPath(fileName: string): string {
  return assetPath(`files/${fileName}`)
}

/** Path of the page on a picture of an article: `/kameng-origins/figures/fig-counter/`. */
export function figurePath(locale: Locale, slug: string, id: string): string {
  return `${articlePath(locale, slug)}figures/${id}/`
}

/** Path of the preview card of the site, an article or a section: `/cards/kameng-origins/origins.png`. */
export function cardPath(locale: Locale, slug = 'site', sectionId?: string): string {
  return `/cards${homePath(locale)}${sectionId === undefined ? slug : `${slug}/${sectionId}`}.png`
}

/**
 * Path of the QR code of an article as a picture, which stands with its cards as other sites may load them:
 * `/cards/kameng-origins/wechat.png`. No section has that id.
 */
export function codePath(locale: Locale, slug: string): string {
  return cardPath(locale, slug, 'wechat')
}

/** Path of the page on method and grades: `/about/`. */
export function aboutPath(locale: Locale): string {
  return `${homePath(locale)}about/`
}

/** Path of the page with the corrections of all articles: `/corrections/`. */
export function correctionsPath(locale: Locale): string {
  return `${homePath(locale)}corrections/`
}

/** Path of a feed of a language, by the name of its file: `/feed.xml`. */
export function feedPath(locale: Locale, file: string): string {
  return homePath(locale) + file
}

/** Path of the Markdown twin of a page: `/kameng-origins/index.md`. */
export function twinPath(pagePath: string): string {
  return `${pagePath}index.md`
}

/** `#` and the id, percent-encoded as a URL fragment needs it (RFC 3986 §3.5). */
export function fragment(id: string): string {
  return `#${encodeURIComponent(id)}`
}

/** Absolute URL of a path. */
export function absoluteUrl(origin: string, path: string): string {
  return `${origin}${path}`
}
