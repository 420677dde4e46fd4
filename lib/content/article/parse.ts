import type { Image, Link, Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { checkFragments, checkUnique, collectAnchors } from '#lib/content/article/anchors/anchors.ts'
import { collectIdentities, type Identity, identifySources } from '#lib/content/article/anchors/identities.ts'
import { buildSlugs } from '#lib/content/article/anchors/word-anchors.ts'
import { readDownloads } from '#lib/content/article/blocks/downloads.ts'
import { readFigures } from '#lib/content/article/blocks/figure-blocks.ts'
import { readPictures } from '#lib/content/article/blocks/picture-blocks.ts'
import { isDraftText } from '#lib/content/article/front-matter/draft.ts'
import { readFrontmatter } from '#lib/content/article/front-matter/read-front-matter.ts'
import { locateTopics, type TopicReference } from '#lib/content/article/front-matter/topics.ts'
import { checkClaimSources, collectCitedSources } from '#lib/content/article/sources/check-claims.ts'
import type { Sources } from '#lib/content/article/sources/sources.ts'
import type { ExaminedDownload } from '#lib/downloads/download.ts'
import type { ExaminedFile } from '#lib/images/image.ts'
import type { Locale } from '#lib/locales.ts'
import { explainUrl } from '#lib/markdown/checks/unsafe.ts'
import { ContentError, type Problem } from '#lib/markdown/content-error.ts'
import type { TakenNote } from '#lib/markdown/notes.ts'
import { parseMarkdown } from '#lib/markdown/processor.ts'
import { readSource } from '#lib/markdown/source.ts'
import { adviseAuthor } from './advice.ts'
import { buildNote } from './build-note.ts'
import { checkCompleteness, checkContested, checkRevisions } from './checks/completeness.ts'
import { collectClaims } from './claims.ts'
import { countEvidence } from './evidence.ts'
import { type DayReference, locateDays } from './front-matter/days.ts'
import { findPlaceholders } from './front-matter/placeholder.ts'
import { splitSections } from './sections.ts'
import { revisedOf } from './translations.ts'
import type { Article, Download, Figure } from './types.ts'

/** The file of one article in one language, as it was read. */
export interface SourceFile {
  /** Path for messages, e.g. `content/kameng-origins/zh-Hans.md`. */
  path: string
  slug: string
  locale: Locale
  bytes: Uint8Array
  /** What its `sources.yaml` holds; absent where there is none. One with faults is reported by itself. */
  sources?: Sources | 'faulty'
  /** What is known of the picture files in its folder, by path there; absent where nobody has looked. */
  images?: Readonly<Record<string, ExaminedFile>>
  /** The same of the files there that readers may download. */
  downloads?: Readonly<Record<string, ExaminedDownload>>
}

/** An article, and what only the whole site can judge. */
export interface ParsedArticle {
  article: Article
  /** Everything with a lasting id, in order. */
  identities: Identity[]
  /** Ids of everything on the page that a link may lead to. */
  anchors: string[]
  /** Links to other pages of the site, with their line. */
  siteLinks: { line: number; url: string }[]
  /** Pictures that are files of the site, with their line. */
  images: { line: number; url: string }[]
  /** Picture files of its folder that it shows. */
  figures: Pick<Figure, 'file' | 'image'>[]
  /** Files of its folder that it links to. */
  downloads: Download[]
  /** The topics it names, with their line. */
  topics: TopicReference[]
  /** The days of its front matter, with their line. */
  days: DayReference[]
  /** Keys of the sources that it cites or that its claims rest on. */
  sourceKeys: string[]
  /** What its author may have meant otherwise, or could do better; nothing of it keeps the article from being published. */
  warnings: Problem[]
}

/** Thrown for an article that cannot be published; holds what could be read, so that the whole can be checked with it. */
export class ArticleError extends ContentError {
  readonly parsed: ParsedArticle

  constructor(path: string, problems: readonly Problem[], parsed: ParsedArticle) {
    super(path, problems)
    this.name = 'ArticleError'
    this.parsed = parsed
  }
}

/**
 * Parses a source file into an Article.
 * @throws ContentError listing every line that is wrong, as an ArticleError where the article could be read in spite of it
 */
export function parseArticle(file: SourceFile): ParsedArticle {
  const { path, slug, locale, bytes, sources: sourcesFile, images = {}, downloads: files = {} } = file
  const sources = typeof sourcesFile === 'object' ? sourcesFile : {}
  const { text, problems } = readSource(path, bytes)
  const { frontmatter, source, body, problems: fieldProblems } = readFrontmatter(path, text)
  const {
    tree,
    notes: taken,
    problems: markdownProblems,
    warnings,
    source: markdown,
  } = parseMarkdown(body, locale)
  const pictures = readPictures(tree)
  const figures = readFigures(tree, { images, sources: sourcesFile, defaults: frontmatter.figures })
  const { downloads, problems: downloadProblems } = readDownloads(tree, { notes: taken, files, locale })
  problems.push(...fieldProblems, ...markdownProblems, ...pictures.problems, ...figures.problems)
  problems.push(...downloadProblems)
  problems.push(...(isDraftText(text) ? [] : findPlaceholders(text)))
  // What was too deep to be parsed, or stands behind front matter that never ends, is not known.
  if (problems.length > 0 && tree.children.length === 0) throw new ContentError(path, problems)
  const notes = taken.map((note) => buildNote(note, { sources, locale, body: markdown }))
  const identities = collectIdentities(tree, pictures.blocks)
  const declared = collectAnchors(identities, notes)
  const wordAnchors = buildSlugs(tree, new Set(declared.map(({ id }) => id)))
  const anchors = [...declared.map(({ id }) => id), ...wordAnchors.values()]
  const modified = revisedOf({ frontmatter })
  const { lead, sections } = splitSections(tree, {
    source: markdown,
    notes,
    pictures: pictures.blocks,
    figures: figures.blocks,
    wordAnchors,
    changed: modified,
  })
  const claims = collectClaims(tree)
  const shown = [...figures.blocks.values()]
  const cited = {
    claims,
    identities,
    citations: taken.filter((note) => 'sourceKey' in note),
    figures: shown,
  }
  const article: Article = {
    slug,
    locale,
    frontmatter,
    frontmatterSource: source,
    lead,
    sections,
    claims,
    evidence: countEvidence(claims),
    notes,
    sources: collectCitedSources(sources, cited),
    downloads,
    modified,
    moved: [],
    editions: [],
    withdrawals: [],
  }
  const links = collectUrls('link', tree, taken)
  problems.push(
    ...checkCompleteness(article, identities, tree, body),
    ...checkRevisions(article, text),
    ...checkUnique(declared),
    ...checkFragments(links, anchors),
    ...checkContested(article, identities),
    ...(sourcesFile === 'faulty' ? [] : checkClaimSources(sourcesFile, cited)),
  )
  const parsed = {
    article,
    identities: [...identities, ...identifySources(sources)],
    anchors,
    siteLinks: links.filter(({ url }) => !/^(#|[a-z][a-z0-9+.-]*:)/i.test(url)),
    images: collectUrls('image', tree, taken),
    figures: shown.map(({ file: name, image }) => ({ file: name, image })),
    downloads,
    topics: locateTopics(frontmatter.topics, text),
    days: locateDays(frontmatter, text),
    sourceKeys: article.sources.map(({ key }) => key),
    warnings: [
      ...warnings,
      ...adviseAuthor(article, { identities, notes: taken, text, hasSources: sourcesFile !== undefined }),
    ],
  }
  if (problems.length > 0) throw new ArticleError(path, problems, parsed)
  return parsed
}

function collectUrls(
  type: 'link' | 'image',
  tree: Root,
  notes: readonly TakenNote[],
): { line: number; url: string }[] {
  const found: { line: number; url: string }[] = []
  const collect = (node: Link | Image) => {
    // One that is no address has been reported.
    if (explainUrl(node.url) === undefined && !isDownload(node))
      found.push({ line: lineOf(node), url: node.url })
  }
  visit(tree, type, collect)
  for (const note of notes) if ('definition' in note) visit(note.definition, type, collect)
  return found
}

/** One that leads to a file of the article's folder, which has been looked for. */
function isDownload(node: Link | Image): boolean {
  return node.type === 'link' && node.data?.aside !== undefined
}

function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1
}
