import type { Block, ProseSection } from '#lib/content/types.ts'
import type { Messages } from '#lib/messages/index.ts'
import { fragment } from '#lib/urls.ts'
import { Html } from './html.tsx'
import { NoteList } from './note-list.tsx'
import { PictureView } from './picture-view.tsx'

interface SectionViewProps {
  section: ProseSection
  /** Path of the page that opens at this section. */
  path: string
  /** This page opens here: the heading takes the focus, and the browser scrolls to it. */
  isOpen: boolean
  messages: Messages
}

/** One section under its heading. */
export function SectionView({ section, path, isOpen, messages }: SectionViewProps) {
  const { id, html, title, blocks } = section
  return (
    <section aria-labelledby={id}>
      <div className="heading">
        <Html as="h2" id={id} tabIndex={-1} isOpen={isOpen} html={html} />
        <Permalink path={path} title={title} messages={messages} />
        <a className="permalink" href={`${path}cite/`} aria-label={messages.citeLink(title)}>
          {messages.cite}
        </a>
      </div>
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
        <div className="heading">
          <Html as="h3" id={block.id} tabIndex={-1} html={block.html} />
          <Permalink path={`${path}${fragment(block.id)}`} title={block.text} messages={messages} />
        </div>
      )
  }
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
