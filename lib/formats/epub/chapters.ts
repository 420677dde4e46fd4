import { escapeMarkup } from '#lib/base/escape.ts'
import { revisedOf } from '#lib/content/article/translations.ts'
import { type Article, type Block, bases, type Figure, type Note } from '#lib/content/article/types.ts'
import { formatSourceApa, formatSourceGbt7714 } from '#lib/formats/citations/sources/format-source.ts'
import { formatCaption } from '#lib/formats/feeds/figure-html.ts'
import { formatPicture } from '#lib/formats/feeds/picture-html.ts'
import { formsOf } from '#lib/images/image.ts'
import { messagesOf } from '#lib/messages/article-messages.ts'
import { site } from '#lib/site.ts'
import { absoluteUrl, fragment } from '#lib/urls.ts'
import { bookAddress } from './book-address.ts'

/** A part of a book that stands in a file of its own. */
export interface Chapter {
  /** Name of its file. */
  file: string
  title: string
  /** HTML of its body, in which fragments lead to places of the whole book. */
  html: string
  /** Headings of depth 3, for the contents. */
  subheadings: readonly { id: string; text: string }[]
}

/** Folder of the pictures in a book, seen from its chapters. */
export const imageFolder = 'images'

/**
 * An article as the chapters of a book: what it is and its short answer, its sections, and the lists at its end. Names of
 * files begin with the prefix.
 */
export function buildChapters(origin: string, article: Article, prefix = ''): Chapter[] {
  return listChapters(origin, article).map((chapter) => ({ ...chapter, file: prefix + chapter.file }))
}

function listChapters(origin: string, article: Article): Chapter[] {
  const messages = messagesOf(article)
  const sections = article.sections.map(({ id, title, html, blocks }, index) => ({
    file: `section-${`${index + 1}`.padStart(2, '0')}.xhtml`,
    title,
    html: `<section epub:type="chapter" role="doc-chapter"><h2 id="${escapeMarkup(id)}">${html}</h2>${formatBlocks(article, blocks)}</section>`,
    subheadings: blocks.flatMap((block) => (block.type === 'subheading' ? [block] : [])),
  }))
  return [
    plain('title.xhtml', article.frontmatter.title, formatTitle(origin, article)),
    ...sections,
    ...(article.claims.length > 0
      ? [plain('evidence.xhtml', messages.evidence, formatEvidence(article))]
      : []),
    ...(article.sources.length > 0
      ? [plain('sources.xhtml', messages.sources.title, formatSources(article))]
      : []),
    plain('revisions.xhtml', messages.revisions, formatRevisions(article)),
  ]
}

function plain(file: string, title: string, html: string): Chapter {
  return { file, title, html, subheadings: [] }
}

function formatTitle(origin: string, article: Article): string {
  const { frontmatter, lead } = article
  const messages = messagesOf(article)
  const address = absoluteUrl(origin, bookAddress(article))
  const legend = bases.map((basis) => `${messages.grades[basis].mark} ${messages.grades[basis].name}`)
  const authors = frontmatter.author.length > 0 ? frontmatter.author : [site.organisation]
  const link = (url: string) => `<a href="${escapeMarkup(url)}">${escapeMarkup(url)}</a>`
  return [
    `<h1>${escapeMarkup(frontmatter.title)}</h1>`,
    `<p class="question">${escapeMarkup(frontmatter.question)}</p>`,
    `<p class="facts">${escapeMarkup(authors.join(messages.sources.separator))}<br>${escapeMarkup(messages.revised(messages.date(revisedOf(article))))}<br>${link(address)}</p>`,
    `<section class="answer" epub:type="abstract" role="doc-abstract" aria-labelledby="answer"><h2 id="answer">${escapeMarkup(messages.shortAnswer)}</h2>${formatBlocks(article, lead.blocks)}</section>`,
    article.claims.length === 0
      ? ''
      : `<p class="facts">${escapeMarkup(`${messages.evidenceIntro} ${legend.join(' ')}`)}</p>`,
    `<p class="facts">${escapeMarkup(frontmatter.licence ?? messages.licence)}</p>`,
  ].join('\n')
}

function formatBlocks(article: Article, blocks: readonly Block[]): string {
  return blocks.map((block) => formatBlock(article, block)).join('\n')
}

function formatBlock(article: Article, block: Block): string {
  const messages = messagesOf(article)
  switch (block.type) {
    case 'html':
      return block.html
    case 'subheading':
      return `<h3 id="${escapeMarkup(block.id)}">${block.html}</h3>`
    case 'notes':
      return block.notes.map(formatNote).join('\n')
    case 'figures':
      return block.figures.map((figure) => formatFigure(article, figure)).join('\n')
    case 'picture':
      return formatPicture(block.picture, messages).replace(
        '<figure',
        `<figure id="${escapeMarkup(block.id)}"`,
      )
  }
}

/** A note below the paragraph that has its mark; readers that know footnotes show it at a touch instead. */
function formatNote({ id, number, html, references: [reference] }: Note): string {
  const mark =
    reference === undefined ? `${number}` : `<a href="${escapeMarkup(fragment(reference))}">${number}</a>`
  return `<aside id="${escapeMarkup(id)}" epub:type="footnote" role="doc-footnote"><p>${mark} ${html}</p></aside>`
}

function formatFigure(article: Article, figure: Figure): string {
  const { fileName } = formsOf(figure.image).jpeg
  return `<figure id="${escapeMarkup(figure.id)}"><img src="${imageFolder}/${fileName}" alt="${escapeMarkup(figure.alt)}">${formatCaption(figure, messagesOf(article))}</figure>`
}

function formatEvidence(article: Article): string {
  const messages = messagesOf(article)
  const grades = bases.flatMap((basis) => {
    const claims = article.claims.filter((claim) => claim.basis === basis)
    if (claims.length === 0) return []
    const items = claims.map(
      ({ id, text }) => `<li><a href="${escapeMarkup(fragment(id))}">${escapeMarkup(text)}</a></li>`,
    )
    const { mark, name } = messages.grades[basis]
    return [`<h3>${mark} ${escapeMarkup(name)}</h3><ol>${items.join('')}</ol>`]
  })
  return `<h2>${escapeMarkup(messages.evidence)}</h2>${grades.join('\n')}`
}

function formatSources(article: Article): string {
  const messages = messagesOf(article)
  const format = article.locale.startsWith('zh') ? formatSourceGbt7714 : formatSourceApa
  const items = article.sources.map((source) => {
    const { before, title, after } = format(source)
    const name = escapeMarkup(title)
    const linked = source.url === undefined ? name : `<a href="${escapeMarkup(source.url)}">${name}</a>`
    return `<li>${escapeMarkup(before)}${linked}${escapeMarkup(after)}</li>`
  })
  return `<h2>${escapeMarkup(messages.sources.title)}</h2><ul>${items.join('\n')}</ul>`
}

function formatRevisions(article: Article): string {
  const messages = messagesOf(article)
  const items = article.frontmatter.revisions
    .toReversed()
    .map(({ date, note }) => `<li>${escapeMarkup(messages.date(date))} ${escapeMarkup(note)}</li>`)
  return `<h2>${escapeMarkup(messages.revisions)}</h2><ul>${items.join('')}</ul>`
}
