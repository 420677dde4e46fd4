import type { Topic } from '#lib/content/article/front-matter/topics.ts'
import type { ArticleSummary } from '#lib/content/article/summary.ts'
import { articlesIn, localesOf } from '#lib/content/article/translations.ts'
import { newestFirst } from '#lib/content/lists/order.ts'
import { groupByTopic } from '#lib/content/lists/topics.ts'
import { feeds } from '#lib/formats/feeds/feeds.ts'
import { defaultLocale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { site } from '#lib/site.ts'
import {
  aboutPath,
  absoluteUrl,
  allBooksPath,
  archivePath,
  articlePath,
  feedPath,
  sectionPath,
  topicPath,
  twinPath,
} from '#lib/urls.ts'

/** llms.txt (llmstxt.org): what the site holds, newest first, as a list of Markdown files for language models. */
export function buildLlmsTxt(
  origin: string,
  articles: readonly ArticleSummary[],
  vocabulary: readonly Topic[],
): string {
  const { tagline, about } = messagesFor(defaultLocale)
  return [
    `# ${site.name}`,
    `> ${tagline}`,
    about.introduction.join('\n\n'),
    ...localesOf(articles)
      .flatMap((locale) => newestFirst(articlesIn(articles, locale)))
      .map((article) => formatArticle(origin, article)),
    formatOptional(origin, articles, vocabulary),
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
function formatOptional(
  origin: string,
  articles: readonly ArticleSummary[],
  vocabulary: readonly Topic[],
): string {
  const links = localesOf(articles).flatMap((locale) => [
    formatLink(messagesFor(locale).about.title, absoluteUrl(origin, aboutPath(locale))),
    formatLink(messagesFor(locale).lists.archive, absoluteUrl(origin, archivePath(locale))),
    ...groupByTopic(articlesIn(articles, locale), vocabulary).map(({ topic: { key, names } }) =>
      formatLink(names[locale], absoluteUrl(origin, topicPath(locale, key))),
    ),
    formatLink(`EPUB (${locale})`, absoluteUrl(origin, allBooksPath(locale))),
    ...feeds.map(({ label, file }) =>
      formatLink(`${label} (${locale})`, absoluteUrl(origin, feedPath(locale, file))),
    ),
  ])
  return ['## Optional', '', ...links, formatLink('Sitemap', absoluteUrl(origin, '/sitemap.xml'))].join('\n')
}

function formatLink(text: string, url: string, note?: string): string {
  const escaped = text.replace(/[[\]\\]/g, '\\$&')
  return `- [${escaped}](${url})${note === undefined ? '' : `: ${note}`}`
}
