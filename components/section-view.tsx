import type { ReactNode } from 'react'
import type { Anchored, Block, DateText, ProseSection } from '#lib/content/types.ts'
import type { Messages } from '#lib/messages/index.ts'
import { fragment } from '#lib/urls.ts'
import { Anchors } from './anchors.tsx'
import { Html } from './html.tsx'
import { NoteList } from './note-list.tsx'
import { PictureView } from './picture-view.tsx'

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
  const { id, html, title, blocks, changed } = section
  return (
    <section aria-labelledby={id}>
      <Heading {...section}>
        <Html as="h2" id={id} tabIndex={-1} isOpen={isOpen} html={html} />
        <Permalink path={path} title={title} messages={messages} />
        <a className="permalink" href={`${path}cite/`} aria-label={messages.citeLink(title)}>
          {messages.cite}
        </a>
      </Heading>
      {changed !== published && (
        <p className="facts">
          <time dateTime={changed}>{messages.revised(messages.date(changed))}</time>
        </p>
      )}
      <Blocks blocks={blocks} path={path} messages={messages} />
    </section>
  )
}

interface BlocksProps {
  blocks: readonly Block[]
  path: string
  messages: Messages
}

/** The blocks of a section, in order. */
export function Blocks({ blocks, path, messages }: BlocksProps) {
  return blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: blocks are rendered once and never move
    <BlockView key={index} block={block} path={path} messages={messages} />
  ))
}

interface BlockViewProps {
  block: Block
  path: string
  messages: Messages
}

function BlockView({ block, path, messages }: BlockViewProps) {
  switch (block.type) {
    case 'html':
      return <Html as="div" html={block.html} />
    case 'notes':
      return <NoteList notes={block.notes} messages={messages} />
    case 'picture':
      return <PictureView block={block} messages={messages.picture} />
    case 'subheading':
      return (
        <Heading {...block}>
          <Html as="h3" id={block.id} tabIndex={-1} html={block.html} />
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
