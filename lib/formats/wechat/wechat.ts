import { escapeMarkup } from '#lib/base/escape.ts'
import { revisedOf } from '#lib/content/article/translations.ts'
import type { Article } from '#lib/content/article/types.ts'
import { formatLegend, formatProse } from '#lib/formats/feeds/prose.ts'
import { messagesOf } from '#lib/messages/article-messages.ts'
import { site } from '#lib/site.ts'
import { absoluteUrl, articlePath, codePath } from '#lib/urls.ts'
import { finishHtml } from './finish-html.ts'
import { createReferences } from './references.ts'
import { wholeStyle } from './styles.ts'

/**
 * An article as HTML that survives being pasted into the editor of a WeChat official account: legend, answer and sections, then
 * notes, links and sources by number with their addresses as text, then where the article stands, as text and as a code
 * to scan. The title is not in it: the editor has a field for that.
 */
export function buildWechatHtml(origin: string, article: Article): string {
  const { grades, wechat } = messagesOf(article)
  const references = createReferences(article)
  const options = { origin, grades }
  const text = finishHtml(`${formatLegend(article)}\n${formatProse(origin, article)}`, {
    ...options,
    formatLink: (url) => `<sup>[${references.numberOf(url)}]</sup>`,
  })
  // In a note, whose number is taken, the address follows its words.
  const list = references.format((html) =>
    finishHtml(html, { ...options, formatLink: (url) => escapeMarkup(wechat.address(url)) }),
  )
  const end = finishHtml(
    [
      list === '' ? '' : `<h2>${escapeMarkup(wechat.references)}</h2>`,
      list,
      formatImprint(origin, article),
    ].join('\n'),
    { ...options, formatLink: () => '' },
  )
  return `<section style="${wholeStyle}">${text}\n${end}</section>`
}

/** Who wrote it and when, by what right it may be passed on, and where its sources can be followed. */
function formatImprint(origin: string, article: Article): string {
  const { locale, slug, frontmatter } = article
  const messages = messagesOf(article)
  const address = absoluteUrl(origin, articlePath(locale, slug))
  const authors = frontmatter.author.length > 0 ? frontmatter.author : [site.organisation]
  const facts = [
    authors.join(messages.sources.separator),
    messages.revised(messages.date(revisedOf(article))),
    frontmatter.licence === undefined ? messages.licence : messages.licensed(frontmatter.licence),
  ]
  return [
    '<hr>',
    `<p><small>${escapeMarkup(facts.join(' · '))}</small></p>`,
    `<p><small>${escapeMarkup(messages.wechat.scan)}</small></p>`,
    `<p><img src="${escapeMarkup(absoluteUrl(origin, codePath(locale, slug)))}" alt="${escapeMarkup(messages.wechat.code)}"></p>`,
    `<p><small>${escapeMarkup(address)}</small></p>`,
  ].join('\n')
}
