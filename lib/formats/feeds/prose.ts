import { escapeMarkup } from '#lib/base/escape.ts'
import { type Article, type Block, bases, type ProseSection } from '#lib/content/article/types.ts'
import { messagesOf } from '#lib/messages/article-messages.ts'
import { formatFigure } from './figure-html.ts'
import { formatPicture } from './picture-html.ts'

/**
 * The text of an article for places that have no margin for notes and draw no pictures: its HTML, with photographs as
 * JPEG and drawings in words. Ids, marks of notes and grades are those of the page: whoever takes it finishes them.
 */
export function formatProse(origin: string, article: Article): string {
  const { lead, sections } = article
  return [
    ...lead.blocks.map((block) => formatBlock(origin, article, block)),
    ...sections.map((section) => formatSection(origin, article, section)),
  ]
    .filter((part) => part !== '')
    .join('\n')
}

/** What the marks after claims mean: elsewhere there is no style sheet that could say it. */
export function formatLegend(article: Article): string {
  const { evidenceIntro, grades } = messagesOf(article)
  const legend = bases.map((basis) => `${grades[basis].mark} ${grades[basis].name}`).join(' ')
  return `<p><small>${escapeMarkup(`${evidenceIntro} ${legend}`)}</small></p>`
}

function formatSection(origin: string, article: Article, { html: heading, blocks }: ProseSection): string {
  return [`<h2>${heading}</h2>`, ...blocks.map((block) => formatBlock(origin, article, block))]
    .filter((part) => part !== '')
    .join('\n')
}

function formatBlock(origin: string, article: Article, block: Block): string {
  switch (block.type) {
    case 'html':
      return block.html
    case 'subheading':
      return `<h3>${block.html}</h3>`
    case 'figures':
      return block.figures.map((figure) => formatFigure(origin, article, figure)).join('\n')
    case 'picture':
      return formatPicture(block.picture, messagesOf(article))
    // They follow at the end.
    case 'notes':
      return ''
  }
}
