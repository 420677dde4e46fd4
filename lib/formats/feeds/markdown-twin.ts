import { licenceUrl } from '#lib/content/article/front-matter/licences.ts'
import { formatSourceLine } from '#lib/content/article/sources/short-form.ts'
import { listUnmarkedSources } from '#lib/content/article/sources/unmarked-sources.ts'
import { type Article, bases, type ProseSection } from '#lib/content/article/types.ts'
import { formatMarkdown, type MarkdownSource } from '#lib/markdown/source-pieces.ts'
import { messagesOf } from '#lib/messages/article-messages.ts'
import { site } from '#lib/site.ts'
import { absoluteUrl, articlePath, sectionPath } from '#lib/urls.ts'

/** The Markdown twin of an article: its source with absolute addresses; claims keep their ids and grades. */
export function buildArticleTwin(origin: string, article: Article): string {
  const { locale, slug, lead, sections, notes } = article
  const parts = [lead, ...sections].map(({ markdown }) => markdown.source)
  return formatTwin(
    origin,
    article,
    [['canonical', absoluteUrl(origin, articlePath(locale, slug))]],
    [...parts, ...notes.map(({ markdown }) => markdown), ...formatUnmarked(article)],
  )
}

/** The Markdown twin of one section, with the notes it refers to. */
export function buildSectionTwin(origin: string, article: Article, section: ProseSection): string {
  const { locale, slug, notes } = article
  const own = notes.filter(({ id }) => section.markdown.noteIds.includes(id))
  const fields: Field[] = [
    ['section', section.title],
    ['permalink', absoluteUrl(origin, sectionPath(locale, slug, section.id))],
    ['canonical', absoluteUrl(origin, articlePath(locale, slug))],
  ]
  return formatTwin(origin, article, fields, [
    section.markdown.source,
    ...own.map(({ markdown }) => markdown),
    ...formatUnmarked(article, section.id),
  ])
}

/** The sources that no mark leads to, of the whole article or of the claims of a section. */
function formatUnmarked(article: Article, sectionId?: string): MarkdownSource[] {
  const { claims, locale } = article
  const isHere = (id: string) => claims.some((claim) => claim.id === id && claim.sectionId === sectionId)
  return listUnmarkedSources(article)
    .filter((source) => sectionId === undefined || source.claims.some(isHere))
    .map((source) => [formatSourceLine(source, [], locale)])
}

type Field = readonly [name: string, value: string]

function formatTwin(
  origin: string,
  article: Article,
  fields: readonly Field[],
  parts: readonly MarkdownSource[],
): string {
  const { locale, slug, frontmatter, frontmatterSource } = article
  const page = absoluteUrl(origin, articlePath(locale, slug))
  const resolve = (siteUrl: string) => (siteUrl.startsWith('#') ? page : origin) + siteUrl
  const text = parts.map((part) => formatMarkdown(part, resolve))
  // JSON strings are YAML strings (YAML 1.2 §1.3).
  const added = [
    ...fields,
    [
      'license',
      frontmatter.licence === undefined
        ? site.licence
        : (licenceUrl(frontmatter.licence) ?? frontmatter.licence),
    ],
    ['language', locale],
    ['claims', explainClaims(article)],
  ]
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join('\n')
  return `---\n${frontmatterSource}\n${added}\n---\n\n${text.join('\n\n')}\n`
}

/** How to read a claim, for whoever has the file alone. */
function explainClaims(article: Article): string {
  const { grades, about } = messagesOf(article)
  const names = bases.map((basis) => `${basis} = ${grades[basis].name}`).join(', ')
  return `:claim[${about.statement}]{#claim-id basis=grade}; ${names}`
}
