import type { ArticleSummary } from '#lib/content/article/summary.ts'
import { articlesIn, localesOf } from '#lib/content/article/translations.ts'
import { defaultLocale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { site } from '#lib/site.ts'
import { aboutPath, absoluteUrl, articlePath, feedPath, sectionPath, twinPath } from '#lib/urls.ts'

/** llms.txt (llmstxt.org): what the site holds, as a list of Markdown files for language models. */
export function buildLlmsTxt(origin: string, articles: readonly ArticleSummary[]): string {
  const { tagline, about } = messagesFor(defaultLocale)
  return [
    `# ${site.name}`,
    `> ${tagline}`,
    about.introduction.join('\n\n'),
    ...localesOf(articles)
      .flatMap((locale) => articlesIn(articles, locale))
      .map((article) => formatArticle(origin, article)),
    formatOptional(origin, articles),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n')
}

function formatArticle(origin: string, { locale, slug, frontmatter, sections }: ArticleSummary): string {
  const file = absoluteUrl(origin, twinPath(articlePath(locale, slug)))
  return [
    `## ${frontmatter.title}`,
    '',
    formatLink(messagesFor(locale).readWhole, file, frontmatter.description),
    ...sections.map(({ id, title }) =>
      formatLink(title, absoluteUrl(origin, twinPath(sectionPath(locale, slug, id)))),
    ),
  ].join('\n')
}

/** The section that models may skip when they are short of room. */
function formatOptional(origin: string, articles: readonly ArticleSummary[]): string {
  const links = localesOf(articles).flatMap((locale) => [
    formatLink(messagesFor(locale).about.title, absoluteUrl(origin, aboutPath(locale))),
    formatLink(`Atom (${locale})`, absoluteUrl(origin, feedPath(locale, 'xml'))),
  ])
  return ['## Optional', '', ...links, formatLink('Sitemap', absoluteUrl(origin, '/sitemap.xml'))].join('\n')
}

function formatLink(text: string, url: string, note?: string): string {
  const escaped = text.replace(/[[\]\\]/g, '\\$&')
  return `- [${escaped}](${url})${note === undefined ? '' : `: ${note}`}`
}
