import {
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  html as namespaces,
  parse,
  parseFragment,
  serialize,
} from 'parse5'
import { escapeMarkup } from '#lib/base/escape.ts'
import { sha256 } from '#lib/base/hash.ts'
import {
  attribute,
  bodyOf,
  elementsOf,
  findElement,
  headOf,
  listElements,
  textOf,
  unwrap,
} from '#lib/base/html-tree.ts'
import type { DateText } from '#lib/content/article/types.ts'
import type { Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { site } from '#lib/site.ts'
import { articlePath, assetPath, fragment, historyPath, homePath, parallelPath } from '#lib/urls.ts'

type Element = DefaultTreeAdapterTypes.Element
type Document = DefaultTreeAdapterTypes.Document

/** What is known of a page that is to be frozen. */
interface FrozenOptions {
  locale: Locale
  slug: string
  title: string
  date: DateText
  /** The bytes of a file of the site, by path; undefined where there is none. */
  readFile: (path: string) => Uint8Array | undefined
}

/** A file of an edition. */
export interface EditionFile {
  name: string
  bytes: Uint8Array
}

/**
 * Makes of the published page of an article the page of its edition: one that needs nothing but the files beside it, so
 * that it can stand for good. Scripts and what they serve go, links to what belongs to the living page lead to places of
 * this one, and a line at its top says what it is and where the latest is.
 * @throws Error when the page is no article, or names a file that is not there
 */
export function freezePage(html: string, options: FrozenOptions): EditionFile[] {
  const document = parse(html)
  // No script lays out what its style would put off.
  findElement(document, ({ tagName }) => tagName === 'html')?.attrs.push({ name: 'data-whole', value: '' })
  const files = takeStyle(document)
  keepArticle(document, options)
  rewriteLinks(document, options)
  writeHead(document, options, files)
  files.push(...takeFiles(document, options.readFile))
  return [{ name: 'index.html', bytes: Buffer.from(`${serialize(document)}\n`) }, ...files]
}

/** What editions alone have: the line at their top and the list of contents in their text. */
const ownStyle = `.edition-notice{margin:1.5rem 0 0;border-top:3px solid var(--accent);background:var(--raised);padding:.75rem 1.25rem 1rem;font-size:.875rem}
.edition-contents{margin-top:2rem}
`

/** One file, named by what it holds: what the page may look like later does not concern it. */
function takeStyle(document: Document): EditionFile[] {
  const text = elementsOf(document, 'style')
    .flatMap((style) => style.childNodes.map((node) => ('value' in node ? node.value : '')))
    .join('\n')
  return [nameFile('style', 'css', Buffer.from(`${text}\n${ownStyle}`))]
}

function nameFile(name: string, extension: string, bytes: Uint8Array): EditionFile {
  return { name: `${name}-${sha256(bytes).slice(0, 12)}.${extension}`, bytes }
}

function keepArticle(document: Document, { locale, slug, date }: FrozenOptions): void {
  const own = articlePath(locale, slug)
  const parallel = parallelPath(locale, slug)
  const messages = messagesFor(locale)
  const main = findElement(document, ({ tagName }) => tagName === 'main')
  const article = main && findElement(main, ({ tagName }) => tagName === 'article')
  const header = article && findElement(article, ({ tagName }) => tagName === 'header')
  if (main === undefined || article === undefined || header === undefined)
    throw new Error('the page holds no article.')
  const notice = `<p role="note" class="edition-notice">${escapeMarkup(
    messages.editions.notice(messages.date(date)),
  )} <a href="${articlePath(locale, slug)}">${escapeMarkup(messages.editions.latest)}</a> · <a href="${historyPath(locale, slug)}">${escapeMarkup(messages.editions.changes)}</a></p>`
  const contents = elementsOf(article, 'h2').flatMap((heading) => {
    const id = attribute(heading, 'id')
    return id === undefined
      ? []
      : [`<li><a href="${escapeMarkup(fragment(id))}">${escapeMarkup(textOf(heading))}</a></li>`]
  })
  const nav = `<nav class="edition-contents print:hidden ${attribute(header, 'class') ?? ''}" aria-label="${escapeMarkup(messages.contents)}"><ol>${contents.join('')}</ol></nav>`
  defaultTreeAdapter.detachNode(article)
  main.childNodes = []
  append(main, fragmentOf(main, notice), [article])
  removeAll(article, (element) => element.tagName === 'nav' || attribute(element, 'id') === 'contents')
  const place = article.childNodes.indexOf(header) + 1
  for (const node of fragmentOf(article, nav).toReversed()) insertAt(article, node, place)
  // The line with the days names it; a link of the author's keeps its words.
  for (const line of header.childNodes)
    if (defaultTreeAdapter.isElementNode(line))
      line.childNodes = line.childNodes.filter(
        (node) => !('attrs' in node && attribute(node, 'href') === parallel),
      )
  removeAll(bodyOf(document), (element) => isLiving(element, article, own))
  removeNavigation(document, main, homePath(locale))
}

/** What of the page works by scripts, or is of the site and not of the article. */
function isLiving(element: Element, article: Element, own: string): boolean {
  const classes = (attribute(element, 'class') ?? '').split(' ')
  const href = attribute(element, 'href')
  return (
    element.tagName === 'script' ||
    element.tagName === 'meta' ||
    element.tagName === 'button' ||
    element.tagName === 'form' ||
    href === '#contents' ||
    // The address of the living page, for paper.
    classes.includes('print:block') ||
    // What has the reading settings in it, and nothing without them.
    classes.includes('noscript:hidden') ||
    (element.parentNode !== article && attribute(element, 'hreflang') !== undefined) ||
    (classes.includes('permalink') && href?.startsWith(own) === true && href.endsWith('/cite/'))
  )
}

/** Links of the site's own around the text, but for that to its front page, and what parts one from the next. */
function removeNavigation(document: Document, main: Element, home: string): void {
  const inText = new Set(elementsOf(main, 'a'))
  for (const link of elementsOf(document, 'a')) {
    const href = attribute(link, 'href')
    if (inText.has(link) || !href?.startsWith('/') || href === home) continue
    const siblings = link.parentNode?.childNodes ?? []
    const next = siblings[siblings.indexOf(link) + 1]
    if (next !== undefined && defaultTreeAdapter.isTextNode(next)) next.value = next.value.replace(/^ · /, '')
    defaultTreeAdapter.detachNode(link)
  }
}

function rewriteLinks(document: Document, { locale, slug }: FrozenOptions): void {
  const page = articlePath(locale, slug)
  const ids = new Set(listElements(document).map((element) => attribute(element, 'id')))
  const kept = new Set([page, historyPath(locale, slug)])
  for (const link of elementsOf(document, 'a')) {
    link.attrs = link.attrs.filter(({ name }) => name !== 'data-share')
    const href = attribute(link, 'href')
    if (href === undefined || !href.startsWith(page) || kept.has(href)) continue
    const [path = '', anchor] = href.slice(page.length).split('#')
    const id = decodeURIComponent(anchor ?? path.replace(/\/$/, ''))
    if (ids.has(id))
      link.attrs = link.attrs.map((each) => (each.name === 'href' ? { ...each, value: fragment(id) } : each))
    // What may go one day is no longer a link.
    else unwrap(link)
  }
}

/** The pictures of the site that the page shows and the files that it offers, each once, under names that stay theirs. */
function takeFiles(document: Document, readFile: FrozenOptions['readFile']): EditionFile[] {
  const files = new Map<string, EditionFile>()
  const take = (kind: 'figure' | 'file', path: string) => {
    if (!path.startsWith('/')) return path
    const bytes = readFile(path)
    if (bytes === undefined) throw new Error(`${path} is not there.`)
    const file = nameFile(kind, path.split('.').at(-1) ?? '', bytes)
    files.set(path, file)
    return file.name
  }
  for (const element of listElements(document))
    element.attrs = element.attrs.map((each) => {
      if (each.name === 'src') return { ...each, value: take('figure', each.value) }
      if (each.name === 'href' && each.value.startsWith(assetPath('')))
        return { ...each, value: take('file', each.value) }
      if (each.name !== 'srcset') return each
      const value = each.value.replace(/(^|,\s*)(\S+)/g, (_, before, path) => before + take('figure', path))
      return { ...each, value }
    })
  return [...files.values()]
}

function writeHead(
  document: Document,
  { locale, slug, title, date }: FrozenOptions,
  files: readonly EditionFile[],
): void {
  const head = headOf(document)
  const { editions, date: formatDate } = messagesFor(locale)
  const style = files.find(({ name }) => name.startsWith('style-'))?.name
  const text = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">',
    `<title>${escapeMarkup(`${title}｜${editions.name(formatDate(date))}｜${site.name}`)}</title>`,
    '<meta name="robots" content="noindex">',
    `<link rel="latest-version" href="${articlePath(locale, slug)}">`,
    `<link rel="version-history" href="${historyPath(locale, slug)}">`,
    `<link rel="stylesheet" href="${style}">`,
  ]
  head.childNodes = []
  append(head, fragmentOf(head, text.join('')))
}

function fragmentOf(parent: Element, text: string): DefaultTreeAdapterTypes.ChildNode[] {
  const context = defaultTreeAdapter.createElement(parent.tagName, namespaces.NS.HTML, [])
  return parseFragment(context, text, {}).childNodes
}

function append(parent: Element, ...lists: readonly (readonly DefaultTreeAdapterTypes.ChildNode[])[]): void {
  for (const node of lists.flat()) {
    defaultTreeAdapter.detachNode(node)
    defaultTreeAdapter.appendChild(parent, node)
  }
}

function insertAt(parent: Element, node: DefaultTreeAdapterTypes.ChildNode, place: number): void {
  const next = parent.childNodes[place]
  defaultTreeAdapter.detachNode(node)
  if (next === undefined) defaultTreeAdapter.appendChild(parent, node)
  else defaultTreeAdapter.insertBefore(parent, node, next)
}

function removeAll(parent: DefaultTreeAdapterTypes.ParentNode, isToGo: (element: Element) => boolean): void {
  for (const node of [...parent.childNodes]) {
    if (!defaultTreeAdapter.isElementNode(node)) continue
    if (isToGo(node)) defaultTreeAdapter.detachNode(node)
    else removeAll(node, isToGo)
  }
}
