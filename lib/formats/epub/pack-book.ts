import { escapeMarkup } from '#lib/base/escape.ts'
import { listFigures } from '#lib/content/article/blocks/figures.ts'
import type { Article } from '#lib/content/article/types.ts'
import { formsOf, type ImageForm } from '#lib/images/image.ts'
import { messagesOf } from '#lib/messages/article-messages.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { absoluteUrl, articlePath } from '#lib/urls.ts'
import { type BookChapter, finishChapters, type ListedChapter } from './book-html.ts'
import { buildChapters, imageFolder } from './chapters.ts'
import { type BookFacts, formatPackage } from './package-document.ts'
import { packZip, type ZipEntry } from './zip.ts'

/** Returns the bytes of a published picture. */
export type ReadImage = (form: ImageForm) => Uint8Array

/** What a book is made of: an article each, in the order in which they are read. */
export interface BookPart {
  title: string
  chapters: readonly BookChapter[]
  images: readonly ImageForm[]
}

/** An article as a part of a book; `prefix` keeps its files from those of other parts. */
export function buildPart(origin: string, article: Article, prefix = ''): BookPart {
  const { locale, slug, frontmatter } = article
  const { grades } = messagesOf(article)
  const page = absoluteUrl(origin, articlePath(locale, slug))
  return {
    title: frontmatter.title,
    chapters: finishChapters(buildChapters(origin, article, prefix), { origin, page, grades }),
    images: listFigures(article).map(({ image }) => formsOf(image).jpeg),
  }
}

/** A book for e-readers (EPUB 3). The same parts give the same bytes. They are asked for one at a time. */
export function packBook(
  facts: BookFacts,
  parts: Iterable<BookPart>,
  readImage: ReadImage,
): Uint8Array<ArrayBuffer> {
  return packZip(listFiles(facts, parts, readImage))
}

/** What is left of a part once its chapters are packed: the texts of a thousand articles would fill the memory. */
type PackedPart = Omit<BookPart, 'chapters'> & { chapters: readonly ListedChapter[] }

function* listFiles(facts: BookFacts, parts: Iterable<BookPart>, readImage: ReadImage): Generator<ZipEntry> {
  const { locale } = facts
  const { contents } = messagesFor(locale)
  // Programs tell an EPUB by its first bytes: this file comes first, and is not packed.
  yield { name: 'mimetype', content: 'application/epub+zip', isPacked: true }
  yield { name: 'META-INF/container.xml', content: container }
  yield { name: 'EPUB/style.css', content: style }
  const packed: PackedPart[] = []
  for (const { chapters, ...part } of parts) {
    for (const { file, title, xml } of chapters)
      yield { name: `EPUB/${file}`, content: formatPage(locale, title, xml) }
    packed.push({ ...part, chapters: chapters.map(({ xml: _, ...chapter }) => chapter) })
  }
  const images = new Map(packed.flatMap((part) => part.images.map((form) => [form.fileName, form])))
  for (const [name, form] of images)
    yield { name: `EPUB/${imageFolder}/${name}`, content: readImage(form), isPacked: true }
  const chapters = packed.flatMap((part) => part.chapters)
  yield { name: 'EPUB/nav.xhtml', content: formatPage(locale, contents, formatContents(contents, packed)) }
  yield { name: 'EPUB/package.opf', content: formatPackage({ facts, chapters, images: [...images.keys()] }) }
}

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`

/** Little: readers of books have types and colours of their own. */
const style = `body { line-height: 1.7 }
section, aside, figure, figcaption { display: block }
h1, h2, h3 { line-height: 1.35; break-after: avoid }
.question { font-size: 1.15em }
.facts, aside, figcaption { font-size: 0.85em }
.answer { border-top: 3px solid; margin: 1.5em 0; padding-top: 0.5em }
.grade { font-size: 0.75em; padding: 0 0.2em }
sup { font-size: 0.7em; line-height: 0 }
figure { margin: 1.5em 0; break-inside: avoid }
img { max-width: 100% }
table { border-collapse: collapse }
td, th { border: 1px solid; padding: 0.2em 0.5em }
pre { white-space: pre-wrap }
aside p { margin: 0.25em 0 }
`

/** The chapters; in a book of several parts, below the title of each. */
function formatContents(title: string, parts: readonly PackedPart[]): string {
  const lists = parts.map(({ chapters }) => chapters.map(formatChapterEntry).join('\n'))
  const entries = parts.map(
    ({ title: name, chapters: [first] }, index) =>
      `<li><a href="${first?.file}">${escapeMarkup(name)}</a><ol>${lists[index]}</ol></li>`,
  )
  const list = parts.length === 1 ? lists : entries
  return `<nav epub:type="toc" role="doc-toc" aria-labelledby="contents"><h1 id="contents">${escapeMarkup(title)}</h1><ol>${list.join('\n')}</ol></nav>`
}

function formatChapterEntry({ file, title, subheadings }: ListedChapter): string {
  const inner = subheadings.map(
    ({ id, text }) =>
      `<li><a href="${file}#${escapeMarkup(encodeURIComponent(id))}">${escapeMarkup(text)}</a></li>`,
  )
  const below = inner.length > 0 ? `<ol>${inner.join('')}</ol>` : ''
  return `<li><a href="${file}">${escapeMarkup(title)}</a>${below}</li>`
}

function formatPage(language: string, title: string, body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}">
<head><title>${escapeMarkup(title)}</title><link rel="stylesheet" href="style.css"/></head>
<body>
${body}
</body>
</html>
`
}
