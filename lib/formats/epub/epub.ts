import { type Zippable, zipSync } from 'fflate'
import { escapeMarkup } from '#lib/base/escape.ts'
import { listFigures } from '#lib/content/article/figures.ts'
import type { Article } from '#lib/content/article/types.ts'
import { formsOf, type ImageForm } from '#lib/images/image.ts'
import { messagesOf } from '#lib/messages/article-messages.ts'
import { absoluteUrl, articlePath } from '#lib/urls.ts'
import { type BookChapter, finishChapters } from './book-html.ts'
import { buildChapters, imageFolder } from './chapters.ts'
import { formatPackage } from './package-document.ts'

/**
 * An article as a book for e-readers (EPUB 3): its sections as chapters, notes as footnotes, photographs, all claims by
 * grade, its sources and revisions. The same article gives the same bytes. `readImage` returns those of a published
 * picture.
 */
export function buildEpub(
  origin: string,
  article: Article,
  readImage: (form: ImageForm) => Uint8Array,
): Uint8Array {
  const { locale, slug } = article
  const { grades, contents } = messagesOf(article)
  const page = absoluteUrl(origin, articlePath(locale, slug))
  const chapters = finishChapters(buildChapters(origin, article), { origin, page, grades })
  const images = new Map(
    listFigures(article).map(({ image }) => [formsOf(image).jpeg.fileName, formsOf(image).jpeg]),
  )
  const files: Zippable = {
    // Programs tell an EPUB by its first bytes: this file comes first, and is not packed.
    mimetype: [encode('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': encode(container),
    'EPUB/package.opf': encode(formatPackage({ origin, article, chapters, images: [...images.keys()] })),
    'EPUB/nav.xhtml': encode(formatPage(locale, contents, formatContents(contents, chapters))),
    'EPUB/style.css': encode(style),
  }
  for (const { file, title, xml } of chapters) files[`EPUB/${file}`] = encode(formatPage(locale, title, xml))
  for (const [name, form] of images) files[`EPUB/${imageFolder}/${name}`] = readImage(form)
  // In the time of the machine, as the format has it: the same everywhere.
  return zipSync(files, { level: 9, mtime: new Date(1980, 0, 1) })
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`

/** Little: readers of books have types and colours of their own. */
const style = `body { line-height: 1.7 }
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

function formatContents(title: string, chapters: readonly BookChapter[]): string {
  const items = chapters.map(({ file, title: name, subheadings }) => {
    const inner = subheadings.map(
      ({ id, text }) =>
        `<li><a href="${file}#${escapeMarkup(encodeURIComponent(id))}">${escapeMarkup(text)}</a></li>`,
    )
    const below = inner.length > 0 ? `<ol>${inner.join('')}</ol>` : ''
    return `<li><a href="${file}">${escapeMarkup(name)}</a>${below}</li>`
  })
  return `<nav epub:type="toc" role="doc-toc" aria-labelledby="contents"><h1 id="contents">${escapeMarkup(title)}</h1><ol>${items.join('\n')}</ol></nav>`
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
