import { escapeMarkup } from '#lib/base/escape.ts'
import { listFigures } from '#lib/content/article/blocks/figures.ts'
import type { Article } from '#lib/content/article/types.ts'
import { formsOf, type ImageForm } from '#lib/images/image.ts'
import { messagesOf } from '#lib/messages/article-messages.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { absoluteUrl, articlePath } from '#lib/urls.ts'
import { type BookChapter, finishChapters } from './book-html.ts'
import { buildChapters, imageFolder } from './chapters.ts'
import { type BookFacts, formatPackage } from './package-document.ts'
import { packZip } from './zip.ts'

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

/** A book for e-readers (EPUB 3). The same parts give the same bytes. */
export function packBook(facts: BookFacts, parts: readonly BookPart[], readImage: ReadImage): Uint8Array {
  const { locale } = facts
  const { contents } = messagesFor(locale)
  const chapters = parts.flatMap((part) => part.chapters)
  const images = new Map(parts.flatMap((part) => part.images.map((form) => [form.fileName, form])))
  return packZip([
    // Programs tell an EPUB by its first bytes: this file comes first, and is not packed.
    { name: 'mimetype', content: 'application/epub+zip', isPacked: true },
    { name: 'META-INF/container.xml', content: container },
    { name: 'EPUB/package.opf', content: formatPackage({ facts, chapters, images: [...images.keys()] }) },
    { name: 'EPUB/nav.xhtml', content: formatPage(locale, contents, formatContents(contents, parts)) },
    { name: 'EPUB/style.css', content: style },
    ...chapters.map(({ file, title, xml }) => ({
      name: `EPUB/${file}`,
      content: formatPage(locale, title, xml),
    })),
    ...Array.from(images, ([name, form]) => ({
      name: `EPUB/${imageFolder}/${name}`,
      content: readImage(form),
      isPacked: true,
    })),
  ])
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
function formatContents(title: string, parts: readonly BookPart[]): string {
  const lists = parts.map(({ chapters }) => chapters.map(formatChapterEntry).join('\n'))
  const entries = parts.map(
    ({ title: name, chapters: [first] }, index) =>
      `<li><a href="${first?.file}">${escapeMarkup(name)}</a><ol>${lists[index]}</ol></li>`,
  )
  const list = parts.length === 1 ? lists : entries
  return `<nav epub:type="toc" role="doc-toc" aria-labelledby="contents"><h1 id="contents">${escapeMarkup(title)}</h1><ol>${list.join('\n')}</ol></nav>`
}

function formatChapterEntry({ file, title, subheadings }: BookChapter): string {
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
