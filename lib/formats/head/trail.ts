import type { Topic } from '#lib/content/article/front-matter/topics.ts'
import type { Article, ProseSection } from '#lib/content/article/types.ts'
import type { Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { site } from '#lib/site.ts'
import { archivePath, articlePath, homePath, sectionPath, topicPath, topicsPath } from '#lib/urls.ts'

/** A page on the way from the front page to another. */
export interface Step {
  name: string
  path: string
}

/** The way to a page of the site, from the front page to the page itself. */
export function buildTrail(locale: Locale, ...steps: readonly Step[]): Step[] {
  return [{ name: site.name, path: homePath(locale) }, ...steps]
}

/** The way to the articles on a topic. */
export function topicTrail(locale: Locale, { key, names }: Topic): Step[] {
  return buildTrail(
    locale,
    { name: messagesFor(locale).lists.topics, path: topicsPath(locale) },
    { name: names[locale], path: topicPath(locale, key) },
  )
}

/**
 * The way to an article, through the first of its topics or the list of all articles, and to a section that the page
 * opens at.
 */
export function articleTrail(
  { locale, slug, frontmatter }: Pick<Article, 'locale' | 'slug' | 'frontmatter'>,
  [topic]: readonly Topic[],
  openSection?: Pick<ProseSection, 'id' | 'title'>,
): Step[] {
  return buildTrail(
    locale,
    topic === undefined
      ? { name: messagesFor(locale).lists.archive, path: archivePath(locale) }
      : { name: topic.names[locale], path: topicPath(locale, topic.key) },
    { name: frontmatter.title, path: articlePath(locale, slug) },
    ...(openSection === undefined
      ? []
      : [{ name: openSection.title, path: sectionPath(locale, slug, openSection.id) }]),
  )
}
