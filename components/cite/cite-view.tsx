import { Html } from '#components/shell/html.tsx'
import type { Citations } from '#lib/formats/citations/citations.ts'
import type { Messages } from '#lib/messages/index.ts'

interface CiteViewProps {
  /** Name of the section. */
  title: string
  articleTitle: string
  /** Path and absolute URL of the section. */
  path: string
  permalink: string
  citations: Citations
  /** The first of them, in two parts: the day of access belongs between. */
  access: { before: string; after: string }
  /** QR code of the permalink, an SVG element. */
  qr: string
  messages: Messages
}

/** Everything to point at one section with: its link, a code to scan, four citations to copy. */
export function CiteView({
  title,
  articleTitle,
  path,
  permalink,
  citations,
  access,
  qr,
  messages,
}: CiteViewProps) {
  return (
    <article className="cite">
      <h1>{messages.citeTitle(title)}</h1>
      <p className="question">{articleTitle}</p>
      <p>
        <a href={path}>{permalink}</a>
      </p>
      <Html as="div" html={qr} />
      <p className="facts">{messages.citeAccess}</p>
      {(['gbt7714', 'apa', 'bibtex', 'ris'] as const).map((format) => (
        <section key={format} aria-labelledby={format}>
          <h2 id={format}>{formatNames[format]}</h2>
          <pre>
            {format === 'gbt7714' ? (
              <>
                {access.before}
                <span data-gap={messages.citeAccessGap} />
                {access.after}
              </>
            ) : (
              citations[format]
            )}
          </pre>
        </section>
      ))}
    </article>
  )
}

const formatNames = { gbt7714: 'GB/T 7714', apa: 'APA', bibtex: 'BibTeX', ris: 'RIS' }
