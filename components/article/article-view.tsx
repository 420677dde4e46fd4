import { toMinutes } from '#lib/content/article/reading-time.ts'
import { revisedOf } from '#lib/content/article/translations.ts'
import type { Article, TocItem } from '#lib/content/article/types.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { parallelPath, sectionPath } from '#lib/urls.ts'
import { EvidenceSummary, EvidenceTable } from './evidence.tsx'
import { MovedList } from './moved-list.tsx'
import { RevisionList } from './revision-list.tsx'
import { Blocks, SectionView } from './section-view.tsx'
import { SourceList } from './source-list.tsx'
import { TableOfContents } from './table-of-contents.tsx'

interface ArticleViewProps {
  article: Article
  toc: readonly TocItem[]
  /** There is a page that sets it beside another language. */
  isTranslated?: boolean
  /** Id of the section that the page opens at; undefined for the article itself. */
  openSection?: string | undefined
}

/** A whole article. */
export function ArticleView({ article, toc, isTranslated = false, openSection }: ArticleViewProps) {
  const { locale, slug, frontmatter, lead, sections, claims, sources, moved } = article
  const messages = messagesFor(locale)
  const revised = revisedOf(article)
  const seconds = [lead, ...sections].reduce((sum, section) => sum + section.seconds, 0)
  return (
    <article>
      {/* Of the same class as the text: reader views take both, and not the contents list between them. */}
      <header className="prose">
        <h1>{frontmatter.title}</h1>
        <p className="question">{frontmatter.question}</p>
        <p className="facts">
          <time dateTime={frontmatter.published}>
            {messages.published(messages.date(frontmatter.published))}
          </time>
          {revised > frontmatter.published && (
            <time dateTime={revised}>{messages.revised(messages.date(revised))}</time>
          )}
          <span>{messages.minutes(toMinutes(seconds))}</span>
          {isTranslated && <a href={parallelPath(locale, slug)}>{messages.parallel}</a>}
        </p>
        <section className="lead" aria-label={messages.shortAnswer}>
          <Blocks blocks={lead.blocks} path="" messages={messages} />
        </section>
        <EvidenceSummary claims={claims} messages={messages} />
      </header>
      <TableOfContents items={toc} messages={messages} />
      <div className="prose">
        {sections.map((section) => (
          <SectionView
            key={section.id}
            section={section}
            path={sectionPath(locale, slug, section.id)}
            published={frontmatter.published}
            isOpen={section.id === openSection}
            messages={messages}
          />
        ))}
        <EvidenceTable claims={claims} messages={messages} />
        <SourceList sources={sources} claims={claims} locale={locale} messages={messages} />
        <RevisionList revisions={frontmatter.revisions} messages={messages} />
        <MovedList moved={moved} messages={messages} />
      </div>
    </article>
  )
}
