import type { ReactNode } from 'react'
import { PictureView } from '#components/pictures/picture-view.tsx'
import { Html } from '#components/shell/html.tsx'
import type { Anchored, Block, DateText, ProseSection } from '#lib/content/article/types.ts'
import type { Messages } from '#lib/messages/index.ts'
import { fragment } from '#lib/urls.ts'
import { Anchors } from './anchors.tsx'
import { NoteList } from './note-list.tsx'

interface SectionViewProps {
  section: ProseSection
  /** Path of the page that opens at this section. */
  path: string
  /** Day of the article's publication; a section that changed later says when. */
  published: DateText
  /** This page opens here: the heading takes the focus, and the browser scrolls to it. */
  isOpen: boolean
  messages: Messages
}

/** One section under its heading. */
export function SectionView({ section, path, published, isOpen, messages }: SectionViewProps) {
  const { id, blocks, changed } = section
  return (
    <section aria-labelledby={id}>
      <SectionHeading section={section} path={path} isOpen={isOpen} messages={messages} />
      {changed !== published && (
        <p className="facts">
          <time dateTime={changed}>{messages.revised(messages.date(changed))}</time>
        </p>
      )}
      <Blocks blocks={blocks} path={path} messages={messages} />
    </section>
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
      <Html as="h2" id={idPrefix + id} tabIndex={-1} isOpen={isOpen} html={html} />
      <Permalink path={path} title={title} messages={messages} />
      <a className="permalink" href={`${path}cite/`} aria-label={messages.citeLink(title)}>
        {messages.cite}
      </a>
    </Heading>
  )
}

interface BlocksProps {
  blocks: readonly Block[]
  path: string
  /** Stands before the ids of subheadings, where two languages share a page. */
  idPrefix?: string
  messages: Messages
}

/** The blocks of a section, in order. */
export function Blocks({ blocks, ...others }: BlocksProps) {
  return blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: blocks are rendered once and never move
    <BlockView key={index} block={block} {...others} />
  ))
}

interface BlockViewProps extends Omit<BlocksProps, 'blocks'> {
  block: Block
}

function BlockView({ block, path, idPrefix = '', messages }: BlockViewProps) {
  switch (block.type) {
    case 'html':
      return <Html as="div" html={block.html} />
    case 'notes':
      return <NoteList notes={block.notes} messages={messages} />
    case 'picture':
      return <PictureView block={block} messages={messages} />
    case 'subheading':
      return (
        <Heading {...block}>
          <Html as="h3" id={idPrefix + block.id} tabIndex={-1} html={block.html} />
          <Permalink path={`${path}${fragment(block.id)}`} title={block.text} messages={messages} />
        </Heading>
      )
  }
}

interface HeadingProps extends Pick<Anchored, 'was' | 'wordAnchor'> {
  children: ReactNode
}

/**
 * The line of a heading, with everything else that leads to it: ids it had before, and its own words.
 * Reader views drop a `div` that holds little but links.
 */
function Heading({ was, wordAnchor, children }: HeadingProps) {
  return (
    <header className="heading">
      <Anchors ids={wordAnchor === undefined ? was : [...was, wordAnchor]} />
      {children}
    </header>
  )
}

interface PermalinkProps {
  path: string
  title: string
  messages: Messages
}

/** A link beside the heading, not in it: the heading's own name stays clean. */
function Permalink({ path, title, messages }: PermalinkProps) {
  return (
    <a className="permalink" data-share="" href={path} aria-label={messages.sectionLink(title)}>
      #
    </a>
  )
}
