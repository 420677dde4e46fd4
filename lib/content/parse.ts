import type { Link, Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Locale } from '#lib/locales.ts'
import { toHtml } from '#lib/markdown/html.ts'
import type { TakenNote } from '#lib/markdown/notes.ts'
import { parseMarkdown } from '#lib/markdown/processor.ts'
import { collectClaims } from './claims.ts'
import { ContentError, type Problem } from './content-error.ts'
import { parseFrontmatter } from './frontmatter.ts'
import { readMarkdown } from './markdown-source.ts'
import { type FoundPictures, readPictures } from './picture-blocks.ts'
import { splitSections } from './sections.ts'
import { decodeSource } from './source.ts'
import type { Article, Note } from './types.ts'

/** The file of one article in one language, as it was read. */
export interface SourceFile {
  /** Path for messages, e.g. `content/kameng-origins/zh-Hans.md`. */
  path: string
  slug: string
  locale: Locale
  bytes: Uint8Array
}

/** An article, and what only the whole site can judge. */
export interface ParsedArticle {
  article: Article
  /** Ids of everything on the page that a link may lead to. */
  anchors: string[]
  /** Links to other pages of the site, with their line. */
  siteLinks: { line: number; url: string }[]
}

/**
 * Parses a source file into an Article.
 * @throws ContentError listing every line that is wrong
 */
export function parseArticle({ path, slug, locale, bytes }: SourceFile): ParsedArticle {
  const text = decodeSource(path, bytes)
  const { frontmatter, source, body } = parseFrontmatter(path, text)
  const { tree, notes: taken, problems } = parseMarkdown(body)
  const pictures = readPictures(tree)
  problems.push(...pictures.problems)
  if (problems.length > 0) throw new ContentError(path, problems)
  const notes = taken.map((note) => buildNote(note, body))
  const { lead, sections } = splitSections(tree, body, notes, pictures.blocks)
  const article: Article = {
    slug,
    locale,
    frontmatter,
    frontmatterSource: source,
    lead,
    sections,
    claims: collectClaims(tree),
    notes,
  }
  const anchors = collectAnchors(tree, notes, pictures)
  const links = collectLinks(tree, taken)
  const found = [
    ...checkCompleteness(article, body),
    ...checkRevisions(article, text),
    ...checkUnique(anchors),
    ...checkFragments(links, anchors),
  ]
  if (found.length > 0) throw new ContentError(path, found)
  return {
    article,
    anchors: anchors.map(({ id }) => id),
    siteLinks: links.filter(({ url }) => !/^(#|[a-z][a-z0-9+.-]*:)/i.test(url)),
  }
}

/** A note is one paragraph: its inline content stands beside its number. */
function buildNote({ id, number, definition, references }: TakenNote, source: string): Note {
  const html = toHtml(definition.children.flatMap((node) => (node.type === 'paragraph' ? node.children : [])))
  return { id, number, html, references, markdown: readMarkdown([definition], source) }
}

interface Anchor {
  id: string
  line: number
}

function collectAnchors(tree: Root, notes: readonly Note[], pictures: FoundPictures): Anchor[] {
  const anchors: Anchor[] = notes.flatMap((note) =>
    [note.id, ...note.references].map((id) => ({ id, line: 1 })),
  )
  for (const [node, { id }] of pictures.blocks) anchors.push({ id, line: lineOf(node) })
  visit(tree, (node) => {
    if (node.type === 'heading' && node.data?.attributes) {
      const { id, was } = node.data.attributes
      anchors.push(...[id, ...was].map((each) => ({ id: each, line: lineOf(node) })))
    }
    if (node.type === 'textDirective' && node.attributes?.id)
      anchors.push({ id: node.attributes.id, line: lineOf(node) })
  })
  return anchors
}

function collectLinks(tree: Root, notes: readonly TakenNote[]): { line: number; url: string }[] {
  const links: { line: number; url: string }[] = []
  const collect = (node: Link) => {
    links.push({ line: lineOf(node), url: node.url })
  }
  visit(tree, 'link', collect)
  for (const { definition } of notes) visit(definition, 'link', collect)
  return links
}

function checkCompleteness({ lead, sections }: Article, body: string): Problem[] {
  const lastLine = body.trimEnd().split('\n').length
  const problems: Problem[] = []
  if (lead.text.trim() === '') {
    problems.push({
      line: 1,
      message:
        'the short answer is missing. Write two or three sentences between the front matter and the first ## heading.',
    })
  }
  if (sections.length === 0) {
    problems.push({
      line: lastLine,
      message: 'the article has no section. Start at least one with ## and an {#id}.',
    })
  }
  for (const { id, text, blocks } of sections) {
    if (text.trim() === '' && !blocks.some(({ type }) => type !== 'subheading')) {
      problems.push({ line: lastLine, message: `the section {#${id}} has no text. Is the file complete?` })
    }
  }
  return problems
}

/** A revision may name the section that changed; the feeds link to it. */
function checkRevisions({ frontmatter, sections }: Article, text: string): Problem[] {
  const ids = sections.map(({ id }) => id)
  const lines = text.split('\n').map((line) => line.replace(/["']/g, '').trim())
  return frontmatter.revisions.flatMap(({ section }) => {
    if (section === undefined || ids.includes(section)) return []
    const line = lines.findIndex((each) => /^(?:- )?section: /.test(each) && each.endsWith(` ${section}`)) + 1
    const message = `this revision names the section "${section}", which does not exist. The sections are ${ids.join(', ')}.`
    return [{ line: Math.max(1, line), message }]
  })
}

function checkUnique(anchors: readonly Anchor[]): Problem[] {
  const lines = new Map<string, number>()
  return anchors.flatMap(({ id, line }) => {
    const before = lines.get(id)
    lines.set(id, before ?? line)
    return before === undefined
      ? []
      : [
          {
            line,
            message: `the id "${id}" stands on line ${before} already. Give one of the two another; ids are links.`,
          },
        ]
  })
}

function checkFragments(
  links: readonly { line: number; url: string }[],
  anchors: readonly Anchor[],
): Problem[] {
  const ids = new Set(anchors.map(({ id }) => id))
  return links.flatMap(({ line, url }) => {
    if (!url.startsWith('#') || ids.has(decodeURIComponent(url.slice(1)))) return []
    return [
      {
        line,
        message: `the link ${url} leads to nothing on this page. The sections are ${[...ids].filter((id) => !/^(claim|note|ref)-/.test(id)).join(', ')}.`,
      },
    ]
  })
}

function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1
}
