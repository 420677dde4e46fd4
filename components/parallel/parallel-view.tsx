import type { ReactNode } from 'react'
import { Blocks, SectionHeading } from '#components/article/section-view.tsx'
import { ShortAnswer } from '#components/article/short-answer.tsx'
import { prefixIds } from '#lib/content/article/anchors/prefix-ids.ts'
import { pairBlocks, pairSections } from '#lib/content/article/parallel.ts'
import type { Article, Block, ProseSection } from '#lib/content/article/types.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { articlePath, figurePath, fragment, sectionPath } from '#lib/urls.ts'

interface ParallelViewProps {
  /** The article in the language of the page: its ids are those of the article's own page. */
  first: Article
  /** In another language; its ids begin with the name of that language. */
  second: Article
}

/** An article in two languages, part by part in two columns. */
export function ParallelView({ first, second }: ParallelViewProps) {
  const messages = messagesFor(first.locale)
  const sections = pairSections(first, second)
  return (
    <article className="[counter-reset:h]">
      <header className="pt-8 lg:pt-14">
        <Pair
          first={
            <Opening article={first} title={<h1 className={openingTitle}>{first.frontmatter.title}</h1>} />
          }
          second={
            <Opening
              article={second}
              title={<p className={openingTitle}>{second.frontmatter.title}</p>}
              isSecond
            />
          }
        />
      </header>
      <nav className="mt-8 print:hidden" aria-label={messages.contents}>
        <ol>
          {sections.map((pair) => (
            <li key={pair.first.id}>
              <a href={fragment(pair.first.id)}>{pair.first.title}</a>{' '}
              <a
                className="ml-2 text-muted"
                href={fragment(prefixOf(second) + pair.first.id)}
                lang={second.locale}
              >
                {pair.second.title}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      {sections.map((pair) => (
        <section
          key={pair.first.id}
          className="mt-12 [border-top:3px_double_var(--line)] pt-10 [counter-increment:h]"
          aria-labelledby={pair.first.id}
        >
          {pairBlocks(pair.first.blocks, pair.second.blocks).map((blocks, index) => (
            <Pair
              // biome-ignore lint/suspicious/noArrayIndexKey: parts are rendered once and never move
              key={index}
              first={
                <Part article={first} section={pair.first} blocks={blocks.first} isStart={index === 0} />
              }
              second={
                <Part
                  article={second}
                  section={pair.second}
                  blocks={blocks.second}
                  isStart={index === 0}
                  isSecond
                />
              }
            />
          ))}
        </section>
      ))}
    </article>
  )
}

const openingTitle = 'mb-2 font-serif text-2xl/[1.4] bold text-balance'

/** Both have their ids from the contract of the article; on one page only one of them can keep them as they are. */
function prefixOf({ locale }: Article): string {
  return `${locale.toLowerCase()}-`
}

/** The other language stands below, or beside. */
const pair = 'mb-4 grid grid-cols-[minmax(0,1fr)] *:last:rule-l *:last:pl-5 md:mb-0 md:grid-cols-2 md:gap-x-8'

function Pair({ first, second }: { first: ReactNode; second: ReactNode }) {
  return (
    <div className={pair}>
      {first}
      {second}
    </div>
  )
}

interface ColumnProps {
  article: Article
  isSecond?: boolean
}

function Opening({ article, title, isSecond = false }: ColumnProps & { title: ReactNode }) {
  const { locale, slug, frontmatter, lead } = article
  const messages = messagesFor(locale)
  return (
    <div lang={locale}>
      {title}
      <p className="mb-2 text-muted">{frontmatter.question}</p>
      <p className="text-sm">
        <a href={articlePath(locale, slug)}>{messages.readWhole}</a>
      </p>
      <ShortAnswer messages={messages}>
        <Blocks
          blocks={own(article, lead.blocks, isSecond)}
          path=""
          pathOfFigure={(id) => figurePath(locale, slug, id)}
          messages={messages}
        />
      </ShortAnswer>
    </div>
  )
}

interface PartProps extends ColumnProps {
  section: ProseSection
  blocks: readonly Block[]
  /** The part stands under the heading of the section. */
  isStart: boolean
}

function Part({ article, section, blocks, isStart, isSecond = false }: PartProps) {
  const { locale, slug } = article
  const common = {
    path: sectionPath(locale, slug, section.id),
    idPrefix: isSecond ? prefixOf(article) : '',
    messages: messagesFor(locale),
  }
  // A picture of the second language has the id of its page behind the prefix.
  const prefix = common.idPrefix
  const pathOfFigure = (id: string) =>
    figurePath(locale, slug, id.startsWith(prefix) ? id.slice(prefix.length) : id)
  const heading = isSecond ? { ...section, was: [], wordAnchor: undefined } : section
  return (
    <div lang={locale}>
      {isStart && <SectionHeading section={heading} {...common} />}
      <Blocks blocks={own(article, blocks, isSecond)} pathOfFigure={pathOfFigure} {...common} />
    </div>
  )
}

function own(article: Article, blocks: readonly Block[], isSecond: boolean): readonly Block[] {
  return isSecond ? blocks.map((block) => prefixIds(block, prefixOf(article))) : blocks
}
