import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html, parseFragment, serialize } from 'parse5'
import { escapeMarkup } from '#lib/base/escape.ts'
import { formatShortSource } from '#lib/content/article/sources/short-form.ts'
import { listUnmarkedSources } from '#lib/content/article/sources/unmarked-sources.ts'
import {
  type Article,
  type Block,
  bases,
  type DateText,
  type Note,
  type ProseSection,
  type Revision,
} from '#lib/content/article/types.ts'
import { changesId } from '#lib/content/editions/list-editions.ts'
import { isBasis } from '#lib/markdown/basis.ts'
import { messagesOf } from '#lib/messages/article-messages.ts'
import { type Messages, messagesFor } from '#lib/messages/index.ts'
import { absoluteUrl, articlePath, fragment, historyPath, sectionPath } from '#lib/urls.ts'
import { formatFigure } from './figure-html.ts'
import { formatPicture } from './picture-html.ts'

/** A whole article as HTML that stands alone in a feed reader: no ids, no styles, absolute addresses. */
export function buildArticleHtml(origin: string, article: Article): string {
  const { lead, sections, notes } = article
  return [
    formatLegend(article),
    ...lead.blocks.map((block) => formatBlock(origin, article, block)),
    ...sections.map((section) => formatSection(origin, article, section)),
    formatNotes(origin, article, notes),
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

/** What the marks after claims mean: a feed reader has no style sheet that could say it. */
function formatLegend(article: Article): string {
  const { evidenceIntro, grades } = messagesOf(article)
  const legend = bases.map((basis) => `${grades[basis].mark} ${grades[basis].name}`).join(' ')
  return `<p><small>${escapeMarkup(`${evidenceIntro} ${legend}`)}</small></p>`
}

function formatSection(origin: string, article: Article, { html: heading, blocks }: ProseSection): string {
  return [
    `<h2>${cleanHtml(origin, article, heading)}</h2>`,
    ...blocks.map((block) => formatBlock(origin, article, block)),
  ]
    .filter((part) => part !== '')
    .join('\n')
}

function formatBlock(origin: string, article: Article, block: Block): string {
  switch (block.type) {
    case 'html':
      return cleanHtml(origin, article, block.html)
    case 'subheading':
      return `<h3>${cleanHtml(origin, article, block.html)}</h3>`
    case 'figures':
      return block.figures.map((figure) => formatFigure(origin, article, figure)).join('\n')
    case 'picture':
      return formatPicture(block.picture, messagesOf(article))
    // A feed reader has no margin to set notes in: they follow at the end.
    case 'notes':
      return ''
  }
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

/** HTML of the page without what only works there. */
function cleanHtml(origin: string, article: Article, source: string): string {
  const { locale, slug } = article
  const fragment = parseFragment(source)
  const page = absoluteUrl(origin, articlePath(locale, slug))
  const { grades } = messagesOf(article)
  clean(fragment, grades, (url) => {
    if (url.startsWith('#')) return page + url
    return url.startsWith('/') ? origin + url : url
  })
  return serialize(fragment)
}

function clean(
  parent: DefaultTreeAdapterTypes.ParentNode,
  grades: Messages['grades'],
  resolve: (url: string) => string,
): void {
  for (const node of parent.childNodes) {
    if (!defaultTreeAdapter.isElementNode(node)) continue
    const basis = node.attrs.find(({ name }) => name === 'data-basis')?.value
    node.attrs = node.attrs.flatMap(({ name, value }) => {
      if (name === 'id' || name === 'class' || name.startsWith('data-')) return []
      return [{ name, value: name === 'href' || name === 'src' ? resolve(value) : value }]
    })
    clean(node, grades, resolve)
    if (isBasis(basis)) appendMark(node, grades[basis].mark)
  }
}

function appendMark(claim: DefaultTreeAdapterTypes.Element, mark: string): void {
  const sup = defaultTreeAdapter.createElement('sup', html.NS.HTML, [])
  defaultTreeAdapter.insertText(sup, mark)
  defaultTreeAdapter.appendChild(claim, sup)
}
