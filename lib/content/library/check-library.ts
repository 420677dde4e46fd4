import { checkTopics, type Topic } from '#lib/content/article/front-matter/topics.ts'
import type { SummarisedArticle } from '#lib/content/article/summary.ts'
import { changesId, hasHistory } from '#lib/content/editions/list-editions.ts'
import { defaultLocale } from '#lib/locales.ts'
import { ContentError, type Problem } from '#lib/markdown/content-error.ts'
import {
  aboutPath,
  archivePath,
  articlePath,
  citePath,
  correctionsPath,
  editionPath,
  historyPath,
  homePath,
  searchPath,
  sectionPath,
  topicPath,
} from '#lib/urls.ts'
import { checkEditions } from './editions.ts'

/**
 * What is wrong between articles that are each right in themselves: links to pages or anchors that are not there,
 * pictures that are no file, topics of no vocabulary, and languages that do not agree. `files` are the paths of the
 * site's own files; without them no picture is looked for.
 */
export function checkLibrary(
  parsed: readonly SummarisedArticle[],
  files?: ReadonlySet<string>,
  vocabulary?: readonly Topic[],
): ContentError[] {
  const anchorsOf = collectPages(parsed)
  const links = parsed.flatMap(({ path, siteLinks, images, topics }) => {
    const problems = [
      ...siteLinks.flatMap((link) => checkSiteLink(link, anchorsOf, files)),
      ...(files === undefined ? [] : images.flatMap((image) => checkImage(image, files))),
      ...checkTopics(topics, vocabulary),
    ]
    return problems.length > 0 ? [new ContentError(path, problems)] : []
  })
  return [...links, ...checkEditions(parsed)]
}

/** Every page that a link may lead to, with its anchors. */
function collectPages(parsed: readonly SummarisedArticle[]): Map<string, readonly string[]> {
  const pages = new Map<string, readonly string[]>([[homePath(defaultLocale), []]])
  for (const { article, anchors } of parsed) {
    const { locale, slug, sections, editions } = article
    for (const path of [homePath, aboutPath, archivePath, correctionsPath, searchPath])
      pages.set(path(locale), [])
    for (const key of article.frontmatter.topics) pages.set(topicPath(locale, key), [])
    pages.set(citePath(locale, slug), [])
    // No id is ever given up: those of an edition are among those of today.
    for (const { date } of editions) pages.set(editionPath(locale, slug, date), anchors)
    if (hasHistory(article))
      pages.set(historyPath(locale, slug), [undefined, ...editions.map(({ date }) => date)].map(changesId))
    pages.set(articlePath(locale, slug), anchors)
    for (const { id } of sections) {
      pages.set(citePath(locale, slug, id), [])
      pages.set(sectionPath(locale, slug, id), anchors)
    }
  }
  return pages
}

function checkImage({ line, url }: { line: number; url: string }, files: ReadonlySet<string>): Problem[] {
  if (files.has(decodeURIComponent(url))) return []
  return [{ line, message: `the picture ${url} is not there. Put the file into public/, or mend its path.` }]
}

function checkSiteLink(
  { line, url }: { line: number; url: string },
  pages: Map<string, readonly string[]>,
  files: ReadonlySet<string> = new Set(),
): Problem[] {
  const [path = '', anchor] = url.split('#')
  if (files.has(decodeURIComponent(path))) return []
  const anchors = pages.get(path)
  if (anchors === undefined) {
    return [
      {
        line,
        message: `the link ${url} leads to no page of the site, and to no file in public/. Write the whole path, such as ${[...pages.keys()].at(-1)}.`,
      },
    ]
  }
  if (anchor !== undefined && !anchors.includes(decodeURIComponent(anchor))) {
    return [{ line, message: `the link ${url} leads to a page that has no "${anchor}".` }]
  }
  return []
}
