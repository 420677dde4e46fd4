import { Html } from '#components/shell/html.tsx'
import { ShareStatus } from '#components/shell/share-status.tsx'
import { PageSection } from '#components/site/page-section.tsx'
import { PageTitle } from '#components/site/page-title.tsx'
import type { Citations } from '#lib/formats/citations/citations.ts'
import { citationFiles } from '#lib/formats/citations/cite-page.ts'
import { type CitedPart, citedPartId } from '#lib/formats/citations/parts.ts'
import type { Messages } from '#lib/messages/index.ts'

interface CiteViewProps {
  /** Name of the section or the article. */
  title: string
  /** Of the article that the section is of; undefined for an article. */
  articleTitle: string | undefined
  /** Path and absolute URL of what is cited. */
  path: string
  permalink: string
  citations: Citations
  /** The first of them, in two parts: the day of access belongs between. */
  access: { before: string; after: string }
  /** The version that stands for good, with citations of it; undefined where there is none. */
  edition: { path: string; address: string; digest: string; citations: readonly string[] } | undefined
  /** What is smaller, each with its link and one citation. */
  parts: readonly (CitedPart & { href: string; citation: string })[]
  /** QR code of the permalink, an SVG element. */
  qr: string
  /** Page to paste the article from into a WeChat official account; undefined for a section. */
  wechatPath: string | undefined
  messages: Messages
}

/** Everything to point at an article, a section or less with: links, a code to scan, citations to copy and to save. */
export function CiteView({
  title,
  articleTitle,
  path,
  permalink,
  citations,
  access,
  edition,
  parts,
  qr,
  wechatPath,
  messages,
}: CiteViewProps) {
  return (
    <article>
      <PageTitle title={messages.citeTitle(title)}>
        {articleTitle !== undefined && <p className="text-muted">{articleTitle}</p>}
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
          <pre id={`${format}-text`} className="m-0 font-sans whitespace-pre-wrap wrap-anywhere select-all">
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
          <p className="mt-3 flex flex-wrap gap-x-6 text-sm">
            <span hidden>{formatNames[format]}</span>
            <a className="py-1" data-share="text" href={`#${format}-text`}>
              {messages.citeCopy}
            </a>
            {filesOf(format).map((name) => (
              <a key={name} className="py-1" href={name} download>
                {messages.citeFile(extname(name))}
              </a>
            ))}
          </p>
        </PageSection>
      ))}
      {edition !== undefined && (
        <PageSection id="edition" title={messages.editions.fixed}>
          <p>{messages.editions.fixedNote(edition.digest)}</p>
          <p className="wrap-anywhere">
            <a href={edition.path}>{edition.address}</a>
          </p>
          {edition.citations.map((citation) => (
            <p key={citation} className="wrap-anywhere select-all">
              {citation}
            </p>
          ))}
        </PageSection>
      )}
      {wechatPath !== undefined && (
        <PageSection id="wechat" title={messages.wechat.name}>
          <p>
            <a href={wechatPath}>{messages.wechat.link}</a>
          </p>
        </PageSection>
      )}
      {parts.length > 0 && (
        <PageSection id="parts" title={messages.citeParts}>
          <ul className="m-0 grid list-none gap-y-4 p-0">
            {parts.map(({ id, href, title: name, kind, citation }) => (
              <li key={id} id={citedPartId(id)} className="m-0">
                <a href={href}>{name}</a>{' '}
                <span className="text-sm text-muted">{nameKind(kind, messages)}</span>
                <p className="m-0 text-sm wrap-anywhere select-all">{citation}</p>
              </li>
            ))}
          </ul>
        </PageSection>
      )}
      <p className="mt-10 max-w-[44rem] text-sm text-muted">{messages.citeAccess}</p>
      <ShareStatus messages={{ ...messages.share, copied: messages.citeCopied }} />
    </article>
  )
}

/**
 * Black on white whatever the theme: scanners need the contrast this way round. On paper the modules have at least
 * 21 mm, and the quiet zone around them.
 */
const qrCode = '*:h-auto *:w-40 *:bg-[#fff] *:text-[#000] *:forced-color-adjust-none print:*:w-[28mm]'

const formatNames = { gbt7714: 'GB/T 7714', apa: 'APA', bibtex: 'BibTeX', ris: 'RIS' }

/** Names of the files that hold a citation; CSL-JSON, which nobody reads, is offered beside RIS. */
function filesOf(format: keyof typeof formatNames): string[] {
  const names = citationFiles.filter(
    (file) => file.format === format || (format === 'ris' && file.format === 'json'),
  )
  return names.map(({ name }) => name)
}

function extname(name: string): string {
  return name.slice(name.lastIndexOf('.'))
}

function nameKind(kind: CitedPart['kind'], { grades, citePartKinds }: Messages): string {
  return kind === 'subheading' || kind === 'figure' ? citePartKinds[kind] : grades[kind].name
}
