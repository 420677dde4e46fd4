import type { Article } from '#lib/content/article/types.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { absoluteUrl, articlePath, bookPath, citePath, feedPath } from '#lib/urls.ts'

interface ArticleActionsProps {
  /** Start of absolute URLs. */
  origin: string
  article: Article
  /** Where readers can write to, a `mailto:` or `https:` URI; undefined where they cannot. */
  contact: string | undefined
}

/** What to do with an article once it is read: pass it on, cite it, follow the site, take it along, report a mistake. */
export function ArticleActions({
  origin,
  article: { locale, slug, frontmatter },
  contact,
}: ArticleActionsProps) {
  const messages = messagesFor(locale)
  const address = absoluteUrl(origin, articlePath(locale, slug))
  return (
    <p className="mt-4 mb-0 flex flex-wrap gap-x-6 text-sm print:hidden">
      <a className="py-1" data-share="" href={articlePath(locale, slug)}>
        {messages.shareArticle}
      </a>
      <a className="py-1" href={citePath(locale, slug)}>
        {messages.citeArticle}
      </a>
      <a className="py-1" href={feedPath(locale, 'feed.xml')}>
        {messages.follow}
      </a>
      <a className="py-1" href={bookPath(locale, slug)} download={`${slug}.epub`}>
        {messages.book.download}
      </a>
      {contact !== undefined && (
        <a className="py-1" data-follows="" href={buildReportAddress(contact, frontmatter.title, address)}>
          {messages.report}
        </a>
      )}
    </p>
  )
}

/**
 * A mail that says what it is about (RFC 6068), last the address: publishing adds the section to it that a page opens
 * at. An address on the web is taken as it is.
 */
function buildReportAddress(contact: string, title: string, address: string): string {
  if (!contact.startsWith('mailto:')) return contact
  const start = contact.includes('?') ? '&' : '?'
  return `${contact}${start}subject=${encodeURIComponent(title)}&body=${encodeURIComponent(address)}`
}
