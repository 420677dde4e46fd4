import { escapeMarkup } from '#lib/base/escape.ts'
import { licenceUrl } from '#lib/content/article/front-matter/licences.ts'
import type { Article } from '#lib/content/article/types.ts'
import { messagesOf } from '#lib/messages/article-messages.ts'
import { site } from '#lib/site.ts'
import { absoluteUrl, articlePath } from '#lib/urls.ts'
import { bookAddress } from './book-address.ts'
import type { BookChapter } from './book-html.ts'
import { imageFolder } from './chapters.ts'

interface Book {
  origin: string
  article: Article
  chapters: readonly BookChapter[]
  /** Names of the picture files. */
  images: readonly string[]
}

/** The package document of a book (EPUB 3.2): what it is, what it holds and in which order it is read. */
export function formatPackage({ origin, article, chapters, images }: Book): string {
  const { locale, slug, frontmatter, modified } = article
  const authors = frontmatter.author.length > 0 ? frontmatter.author : [site.organisation]
  const rights = licenceUrl(frontmatter.licence ?? 'CC BY 4.0') ?? frontmatter.licence ?? site.licence
  const metadata = [
    element('dc:identifier', absoluteUrl(origin, bookAddress(article)), ' id="id"'),
    element('dc:title', frontmatter.title),
    element('dc:language', locale),
    ...authors.map((name) => element('dc:creator', name)),
    ...frontmatter.translator.map((name) => element('dc:contributor', name)),
    element('dc:publisher', site.organisation),
    element('dc:date', frontmatter.published),
    element('dc:description', frontmatter.description),
    element('dc:source', absoluteUrl(origin, articlePath(locale, slug))),
    element('dc:rights', rights),
    meta('dcterms:modified', `${modified}T00:00:00Z`),
    ...accessibility(article, { chapters, images }),
  ]
  const manifest = [
    item('nav', 'nav.xhtml', 'application/xhtml+xml', ['nav']),
    item('style', 'style.css', 'text/css', []),
    ...chapters.map(({ file, properties }) => item(idOf(file), file, 'application/xhtml+xml', properties)),
    ...images.map((name, index) => item(`image-${index + 1}`, `${imageFolder}/${name}`, 'image/jpeg', [])),
  ]
  const spine = chapters.map(({ file }) => `<itemref idref="${idOf(file)}"/>`)
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${locale}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata.join('\n')}
</metadata>
<manifest>
${manifest.join('\n')}
</manifest>
<spine>
${spine.join('\n')}
</spine>
</package>
`
}

/** What readers with other senses may count on (EPUB Accessibility 1.1). */
function accessibility(article: Article, { chapters, images }: Pick<Book, 'chapters' | 'images'>): string[] {
  const hasMath = chapters.some(({ properties }) => properties.includes('mathml'))
  return [
    meta('schema:accessMode', 'textual'),
    ...(images.length > 0 ? [meta('schema:accessMode', 'visual')] : []),
    meta('schema:accessModeSufficient', 'textual'),
    meta('schema:accessibilityFeature', 'structuralNavigation'),
    meta('schema:accessibilityFeature', 'tableOfContents'),
    ...(images.length > 0 ? [meta('schema:accessibilityFeature', 'alternativeText')] : []),
    ...(hasMath ? [meta('schema:accessibilityFeature', 'MathML')] : []),
    meta('schema:accessibilityHazard', 'none'),
    meta('schema:accessibilitySummary', messagesOf(article).book.accessibility),
  ]
}

function idOf(file: string): string {
  return file.replace('.xhtml', '')
}

function item(id: string, href: string, type: string, properties: readonly string[]): string {
  const own = properties.length > 0 ? ` properties="${properties.join(' ')}"` : ''
  return `<item id="${id}" href="${href}" media-type="${type}"${own}/>`
}

function element(name: string, text: string, attributes = ''): string {
  return `<${name}${attributes}>${escapeMarkup(text)}</${name}>`
}

function meta(property: string, text: string): string {
  return element('meta', text, ` property="${property}"`)
}
