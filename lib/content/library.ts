import { defaultLocale, isLocale } from '#lib/locales.ts'
import { articlePath, homePath, sectionPath } from '#lib/urls.ts'
import { ContentError, type Problem } from './content-error.ts'
import { checkEditions } from './editions.ts'
import { type ParsedArticle, parseArticle, type SourceFile } from './parse.ts'

/** First path segments that the site uses itself. */
const reservedSlugs = ['en', 'about', 'cards', 'assets', 'cite', 'healthz', 'index', 'parallel', 'site']

/** A folder or file name in `content/` that cannot become an address, with the way to mend it; undefined when it can. */
export function explainSlug(slug: string): string | undefined {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(slug) || slug.length > 48) {
    return `the folder name "${slug}" becomes the address of the article: use at most 48 lower-case ASCII letters, digits and single hyphens, starting with a letter.`
  }
  if (reservedSlugs.includes(slug) || isLocale(slug))
    return `the folder name "${slug}" is an address of the site itself. Choose another.`
  return undefined
}

/**
 * Parses all articles together and checks what only the whole can show: links between pages, and that languages agree.
 * @throws ContentError with the problems of every file
 */
export function parseLibrary(files: readonly SourceFile[]): ParsedArticle[] {
  const errors: ContentError[] = []
  const parsed = files.flatMap((file) => {
    try {
      return [parseArticle(file)]
    } catch (error) {
      if (!(error instanceof ContentError)) throw error
      errors.push(error)
      return []
    }
  })
  if (errors.length === 0) {
    const anchorsOf = collectPages(parsed)
    for (const { path, siteLinks } of parsed) {
      const problems = siteLinks.flatMap((link) => checkSiteLink(link, anchorsOf))
      if (problems.length > 0) errors.push(new ContentError(path, problems))
    }
    errors.push(...checkEditions(parsed))
  }
  if (errors.length > 0) throw new ContentErrors(errors)
  return parsed
}

/** Several files that cannot be published; its message is theirs together. */
export class ContentErrors extends Error {
  readonly errors: readonly ContentError[]

  constructor(errors: readonly ContentError[]) {
    super(errors.map(({ message }) => message).join('\n'))
    this.name = 'ContentErrors'
    this.errors = errors
  }
}

/** Every page that a link may lead to, with its anchors. */
function collectPages(parsed: readonly ParsedArticle[]): Map<string, readonly string[]> {
  const pages = new Map<string, readonly string[]>([[homePath(defaultLocale), []]])
  for (const { article, anchors } of parsed) {
    const { locale, slug, sections } = article
    pages.set(homePath(locale), [])
    pages.set(articlePath(locale, slug), anchors)
    for (const { id } of sections) pages.set(sectionPath(locale, slug, id), anchors)
  }
  return pages
}

function checkSiteLink(
  { line, url }: { line: number; url: string },
  pages: Map<string, readonly string[]>,
): Problem[] {
  const [path = '', anchor] = url.split('#')
  const anchors = pages.get(path)
  if (anchors === undefined) {
    return [
      {
        line,
        message: `the link ${url} leads to no page of the site. Write the whole path, such as ${[...pages.keys()].at(-1)}.`,
      },
    ]
  }
  if (anchor !== undefined && !anchors.includes(decodeURIComponent(anchor))) {
    return [{ line, message: `the link ${url} leads to a page that has no "${anchor}".` }]
  }
  return []
}
