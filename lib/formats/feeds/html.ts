import { parseFragment, serialize } from 'parse5'
import { escapeMarkup } from '#lib/base/escape.ts'
import { appendElement, attribute, listElements } from '#lib/base/html-tree.ts'
import { formatShortSource } from '#lib/content/article/sources/short-form.ts'
import { listUnmarkedSources } from '#lib/content/article/sources/unmarked-sources.ts'
import type { Article, DateText, Note, ProseSection, Revision } from '#lib/content/article/types.ts'
import { changesId } from '#lib/content/editions/list-editions.ts'
import { isBasis } from '#lib/markdown/basis.ts'
import { messagesOf } from '#lib/messages/article-messages.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { absoluteUrl, articlePath, fragment, historyPath, sectionPath } from '#lib/urls.ts'
import { formatLegend, formatProse } from './prose.ts'

/** A whole article as HTML that stands alone in a feed reader: no ids, no styles, absolute addresses. */
export function buildArticleHtml(origin: string, article: Article): string {
  return [
    formatLegend(article),
    cleanHtml(origin, article, formatProse(origin, article)),
    formatNotes(origin, article, article.notes),
    formatUnmarkedSources(article),
  ]
    .filter((part) => part !== '')
    .join('\n')
}

/** What a revision changed, with links to the sections where it did. */
export function buildRevisionHtml(
  origin: string,
  article: Article,
  { date, kind, note }: Revision,
  changed: readonly ProseSection[],
): string {
  const { locale, slug } = article
  const { editions, revisionKinds } = messagesFor(locale)
  const items = changed.map(({ id, title }) => {
    const url = absoluteUrl(origin, sectionPath(locale, slug, id))
    return `<li><a href="${escapeMarkup(url)}">${escapeMarkup(title)}</a></li>`
  })
  const place = changesPath(article, date)
  return [
    `<p>${kind === undefined ? '' : `<b>${escapeMarkup(revisionKinds[kind])}</b> `}${escapeMarkup(note)}</p>`,
    ...(items.length > 0 ? [`<ul>${items.join('')}</ul>`] : []),
    ...(place === undefined
      ? []
      : [
          `<p><a href="${escapeMarkup(absoluteUrl(origin, place))}">${escapeMarkup(editions.changes)}</a></p>`,
        ]),
  ].join('\n')
}

/** Path of the place that tells a revision word by word; undefined where what was before it has not been kept. */
function changesPath({ locale, slug, editions }: Article, date: DateText): string | undefined {
  const isKept = editions.findIndex((edition) => edition.date === date) > 0
  return isKept ? historyPath(locale, slug) + fragment(changesId(date)) : undefined
}

function formatNotes(origin: string, article: Article, notes: readonly Note[]): string {
  if (notes.length === 0) return ''
  const items = notes.map(
    (note) => `<li value="${note.number}">${cleanHtml(origin, article, note.html)}</li>`,
  )
  return `<h2>${escapeMarkup(messagesFor(article.locale).notes)}</h2>\n<ol>${items.join('')}</ol>`
}

/** Sources that no note leads to. */
function formatUnmarkedSources(article: Article): string {
  const { locale } = article
  const items = listUnmarkedSources(article).map(
    (source) => `<li>${formatShortSource(source, [], locale).html}</li>`,
  )
  if (items.length === 0) return ''
  return `<h2>${escapeMarkup(messagesFor(locale).sources.title)}</h2>\n<ul>${items.join('')}</ul>`
}

/** HTML of the page without what only works there, and with the marks of grades as characters. */
function cleanHtml(origin: string, article: Article, source: string): string {
  const { locale, slug } = article
  const tree = parseFragment(source)
  const page = absoluteUrl(origin, articlePath(locale, slug))
  const { grades } = messagesOf(article)
  const resolve = (url: string) => {
    if (url.startsWith('#')) return page + url
    return url.startsWith('/') ? origin + url : url
  }
  for (const element of listElements(tree)) {
    const basis = attribute(element, 'data-basis')
    element.attrs = element.attrs.flatMap(({ name, value }) => {
      if (name === 'id' || name === 'class' || name.startsWith('data-')) return []
      return [{ name, value: name === 'href' || name === 'src' ? resolve(value) : value }]
    })
    if (isBasis(basis)) appendElement(element, 'sup', grades[basis].mark)
  }
  return serialize(tree)
}
