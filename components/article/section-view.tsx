import type { ReactElement, ReactNode } from 'react'
import { FigureRow } from '#components/figures/figure-row.tsx'

import { PictureView } from '#components/pictures/picture-view.tsx'
import { Html } from '#components/shell/html.tsx'
import type { Anchored, Block, DateText, ProseSection } from '#lib/content/article/types.ts'
import type { Messages } from '#lib/messages/index.ts'
import { fragment } from '#lib/urls.ts'
import { Anchors } from './anchors.tsx'
import { BlockStyle } from './block-style.tsx'
import { NoteList } from './note-list.tsx'

interface SectionViewProps {
  section: Pick<
    ProseSection,
    'id' | 'title' | 'html' | 'was' | 'wordAnchor' | 'blocks' | 'changed' | 'contested'
  >
  /** Path of the page on a figure. */
  pathOfFigure: (id: string) => string
  /** Path of the page that opens at this section. */
  path: string
  /** Day of the article's publication; a section that changed later says when. */
  published: DateText
  /** This page opens here: the heading takes the focus, and the browser scrolls to it. */
  isOpen: boolean
  messages: Messages
}

/** One section under its heading. */
export function SectionView({ section, path, pathOfFigure, published, isOpen, messages }: SectionViewProps) {
  const { id, blocks } = section
  return (
    <section className="mt-16 [counter-increment:h]" aria-labelledby={id}>
      <SectionHeading section={section} path={path} isOpen={isOpen} messages={messages} />
      <SectionFacts section={section} published={published} messages={messages} />
      <Blocks blocks={blocks} path={path} pathOfFigure={pathOfFigure} messages={messages} />
    </section>
  )
}

/** What to know before reading on: that the section changed after publication, that sources disagree in it. */
function SectionFacts({
  section,
  published,
  messages,
}: Pick<SectionViewProps, 'section' | 'published' | 'messages'>) {
  const { changed, contested } = section
  if (changed === published && !contested) return null
  return (
    <p className="-mt-2 break-after-avoid flex flex-wrap gap-x-4 text-sm text-muted">
      {contested && <strong className="text-accent">{messages.contested}</strong>}
      {changed !== published && <time dateTime={changed}>{messages.revised(messages.date(changed))}</time>}
    </p>
  )
}

interface SectionHeadingProps extends Pick<SectionViewProps, 'section' | 'path' | 'messages'> {
  /** Stands before the id, where two languages share a page. */
  idPrefix?: string
  isOpen?: boolean
}

/** The heading of a section, with the links to it. */
export function SectionHeading(props: SectionHeadingProps) {
  const { section, path, idPrefix = '', isOpen = false, messages } = props
  const { id, html, title } = section
  return (
    <Heading {...section}>
      <Html
        as="h2"
        className={`${kept} ${nearTop} text-2xl`}
        id={idPrefix + id}
        tabIndex={-1}
        isOpen={isOpen}
        html={html}
      />
      <Permalink path={path} title={title} messages={messages} />
      <a className={headingLink} href={`${path}cite/`} aria-label={messages.citeLink(title)}>
        {messages.cite}
      </a>
    </Heading>
  )
}

interface BlocksProps {
  blocks: readonly Block[]
  path: string
  /** Path of the page on a figure. */
  pathOfFigure: (id: string) => string
  /** Stands before the ids of subheadings and figures, where two languages share a page. */
  idPrefix?: string
  messages: Messages
}

/** The blocks of a section, in order. */
export function Blocks({ blocks, ...others }: BlocksProps) {
  const views = blocks.map((block, index) => {
    // Notes are rendered with the block that refers to them.
    if (block.type === 'notes' && index > 0) return null
    const next = blocks[index + 1]
    // biome-ignore lint/suspicious/noArrayIndexKey: blocks are rendered once and never move
    if (next?.type !== 'notes') return <BlockView key={index} block={block} {...others} />
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: blocks are rendered once and never move
      <section key={index} className={`noted ${text}`}>
        <BlockView block={block} {...others} />
        <BlockView block={next} {...others} />
      </section>
    )
  })
  return (
    <>
      <BlockStyle blocks={blocks} />
      {views}
    </>
  )
}

interface BlockViewProps extends Omit<BlocksProps, 'blocks'> {
  block: Block
}

function BlockView({ block, path, pathOfFigure, idPrefix = '', messages }: BlockViewProps): ReactElement {
  switch (block.type) {
    case 'html':
      // No div: reader views drop one that holds little but links.
      return <Html as="section" className={text} html={block.html} />
    case 'notes':
      return <NoteList notes={block.notes} messages={messages} />
    case 'figures':
      return (
        <FigureRow figures={block.figures} pathOf={pathOfFigure} idPrefix={idPrefix} messages={messages} />
      )
    case 'picture':
      // Its page goes by its own id, whatever stands before that on this one.
      return (
        <PictureView block={block} path={pathOfFigure(block.id.slice(idPrefix.length))} messages={messages} />
      )
    case 'subheading':
      return (
        <Heading {...block} isSubheading>
          <Html
            as="h3"
            className={`${kept} text-xl`}
            id={idPrefix + block.id}
            tabIndex={-1}
            html={block.html}
          />
          <Permalink path={`${path}${fragment(block.id)}`} title={block.text} messages={messages} />
        </Heading>
      )
  }
}

interface HeadingProps extends Pick<Anchored, 'was' | 'wordAnchor'> {
  isSubheading?: boolean
  children: ReactNode
}

/**
 * The line of a heading, with everything else that leads to it: ids it had before, and its own words.
 * Reader views drop a `div` that holds little but links.
 */
function Heading({ was, wordAnchor, isSubheading = false, children }: HeadingProps) {
  return (
    <header
      className={`heading mb-4 break-after-avoid flex items-baseline gap-x-2${isSubheading ? ' mt-5 [.heading+&]:mt-2' : ''}`}
    >
      <Anchors ids={wordAnchor === undefined ? was : [...was, wordAnchor]} />
      {children}
    </header>
  )
}

/** Its margins stay within: it has the same height when it is laid out by itself. */
const text = 'flow-root'

/** A page that opens here scrolls it to the middle; with this much below it, that is near the top. */
const nearTop = 'scroll-mb-[75vh]'

/** Reader views drop what has an id such as `community` or `related`, unless its classes speak of content. */
const kept = 'content'

/** Links beside a heading: large enough for a finger, and not on paper. */
const headingLink = 'permalink px-1.5 py-1 text-sm whitespace-nowrap text-muted no-underline'

interface PermalinkProps {
  path: string
  title: string
  messages: Messages
}

/** A link beside the heading, not in it: the heading's own name stays clean. */
function Permalink({ path, title, messages }: PermalinkProps) {
  return (
    <a className={headingLink} data-share="" href={path} aria-label={messages.sectionLink(title)}>
      #
    </a>
  )
}
