import { Html } from '#components/shell/html.tsx'
import { PageSection } from '#components/site/page-section.tsx'
import { PageTitle } from '#components/site/page-title.tsx'
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
    <article>
      <PageTitle title={messages.citeTitle(title)}>
        <p className="text-muted">{articleTitle}</p>
      </PageTitle>
      <PageSection id="permalink" title={messages.permalink}>
        <div className="flex flex-wrap items-start gap-x-10 gap-y-4">
          <p className="m-0 flex-[16em] wrap-anywhere">
            <a href={path}>{permalink}</a>
          </p>
          <Html as="div" className={qrCode} html={qr} />
        </div>
      </PageSection>
      {(['gbt7714', 'apa', 'bibtex', 'ris'] as const).map((format) => (
        <PageSection key={format} id={format} title={formatNames[format]}>
          <pre className="m-0 font-sans whitespace-pre-wrap wrap-anywhere select-all">
            {format === 'gbt7714' ? (
              <>
                {access.before}
                {/* Seen where it belongs, but no part of the text that is copied. */}
                <span
                  className="text-accent after:content-[attr(data-gap)]"
                  data-gap={messages.citeAccessGap}
                />
                {access.after}
              </>
            ) : (
              citations[format]
            )}
          </pre>
        </PageSection>
      ))}
      <p className="mt-10 max-w-[44rem] text-sm text-muted">{messages.citeAccess}</p>
    </article>
  )
}

/**
 * Black on white whatever the theme: scanners need the contrast this way round. On paper the modules have at least
 * 21 mm, and the quiet zone around them.
 */
const qrCode = '*:h-auto *:w-40 *:bg-[#fff] *:text-[#000] *:forced-color-adjust-none print:*:w-[28mm]'

const formatNames = { gbt7714: 'GB/T 7714', apa: 'APA', bibtex: 'BibTeX', ris: 'RIS' }
