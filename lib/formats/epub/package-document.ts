import { escapeMarkup } from '#lib/base/escape.ts'
import type { DateText } from '#lib/content/article/types.ts'
import type { Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { site } from '#lib/site.ts'
import type { ListedChapter } from './book-html.ts'
import { imageFolder } from './chapters.ts'

/** What a book is, whatever it holds. */
export interface BookFacts {
  locale: Locale
  /** Absolute URL that names it. */
  identifier: string
  title: string
  description: string
  creators: readonly string[]
  contributors: readonly string[]
  published: DateText
  modified: DateText
  /** Absolute URL of the page that it was made of. */
  source: string
  rights: string
}

interface Book {
  facts: BookFacts
  chapters: readonly ListedChapter[]
  /** Names of the picture files. */
  images: readonly string[]
}

/** The package document of a book (EPUB 3.2): what it is, what it holds and in which order it is read. */
export function formatPackage({ facts, chapters, images }: Book): string {
  const { locale } = facts
  const metadata = [
    element('dc:identifier', facts.identifier, ' id="id"'),
    element('dc:title', facts.title),
    element('dc:language', locale),
    ...facts.creators.map((name) => element('dc:creator', name)),
    ...facts.contributors.map((name) => element('dc:contributor', name)),
    element('dc:publisher', site.organisation),
    element('dc:date', facts.published),
    element('dc:description', facts.description),
    element('dc:source', facts.source),
    element('dc:rights', facts.rights),
    meta('dcterms:modified', `${facts.modified}T00:00:00Z`),
    ...accessibility({ facts, chapters, images }),
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
function accessibility({ facts, chapters, images }: Book): string[] {
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
    meta('schema:accessibilitySummary', messagesFor(facts.locale).book.accessibility),
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
