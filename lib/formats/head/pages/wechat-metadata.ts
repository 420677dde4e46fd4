import type { Article } from '#lib/content/article/types.ts'
import type { PageMetadata } from '#lib/formats/head/metadata.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { site } from '#lib/site.ts'
import { absoluteUrl, wechatPath } from '#lib/urls.ts'

/** Head of the page to paste from: for those who pass the article on, not for search engines, which want the article. */
export function buildWechatMetadata(origin: string, { locale, slug, frontmatter }: Article): PageMetadata {
  const { wechat } = messagesFor(locale)
  return {
    title: `${wechat.name}｜${frontmatter.title}｜${site.name}`,
    description: wechat.description(frontmatter.title),
    alternates: { canonical: absoluteUrl(origin, wechatPath(locale, slug)) },
    robots: 'noindex, follow',
  }
}
