import { toMinutes } from '#lib/content/article/reading-time.ts'
import type { TocItem } from '#lib/content/article/toc.ts'
import { revisedOf } from '#lib/content/article/translations.ts'
import type { Article, DateText } from '#lib/content/article/types.ts'
import { hasHistory, lastChangeId } from '#lib/content/editions/list-editions.ts'
import { messagesOf } from '#lib/messages/article-messages.ts'
import { figurePath, fragment, historyPath, parallelPath, sectionPath } from '#lib/urls.ts'
import { Byline } from './byline.tsx'
import { EvidenceSummary, EvidenceTable } from './evidence.tsx'
import { MovedList } from './moved-list.tsx'
import { RevisionList } from './revision-list.tsx'
import { Blocks, SectionView } from './section-view.tsx'
import { ShortAnswer } from './short-answer.tsx'
import { SourceList } from './source-list.tsx'
import { TableOfContents } from './table-of-contents.tsx'

interface ArticleViewProps {
  article: Article
  toc: readonly TocItem[]
  /** Years since its last revision, where readers are told. */
  age?: number | undefined
  /** There is a page that sets it beside another language. */
  isTranslated?: boolean
  /** Id of the section that the page opens at; undefined for the article itself. */
  openSection?: string | undefined
}

/** Head and body of the article, to the letter: reader views join what has the same classes. */
const text = 'prose relative [counter-reset:h] mx-auto w-full max-w-measure lg:col-start-2 lg:mx-0'

/** A whole article. */
export function ArticleView({ article, toc, age, isTranslated = false, openSection }: ArticleViewProps) {
  const { locale, slug, frontmatter, lead, sections, claims, moved } = article
  const messages = messagesOf(article)
  const pathOfFigure = (id: string) => figurePath(locale, slug, id)
  const revised = revisedOf(article)
  const seconds = [lead, ...sections].reduce((sum, section) => sum + section.seconds, 0)
  const lists = [
    ...(claims.length > 0 ? [{ id: 'evidence', text: messages.evidence }] : []),
    ...(article.sources.length > 0 ? [{ id: 'sources', text: messages.sources.title }] : []),
    { id: 'revisions', text: messages.revisions },
  ]
  return (
    <article className="lg:grid lg:grid-cols-[13rem_minmax(0,1fr)] lg:gap-x-14">
      <header className={text}>
        <h1 className="mb-3 pt-8 text-title lg:pt-14">{frontmatter.title}</h1>
        <p className="mb-3 font-serif text-xl/[1.6] text-muted">{frontmatter.question}</p>
        <p className="m-0 flex flex-wrap items-baseline gap-x-4 text-sm text-muted">
          <time dateTime={frontmatter.published}>
            {messages.published(messages.date(frontmatter.published))}
          </time>
          {revised > frontmatter.published && <Revised article={article} date={revised} />}
          <span>{messages.minutes(toMinutes(seconds))}</span>
          <Byline frontmatter={frontmatter} messages={messages} />
          {isTranslated && <a href={parallelPath(locale, slug)}>{messages.parallel}</a>}
        </p>
        {age !== undefined && <p className="mt-2 mb-0 text-sm text-accent">{messages.aged(age)}</p>}
        <ShortAnswer messages={messages}>
          <Blocks blocks={lead.blocks} path="" pathOfFigure={pathOfFigure} messages={messages} />
        </ShortAnswer>
        <EvidenceSummary claims={claims} messages={messages} />
      </header>
      <TableOfContents items={toc} lists={lists} messages={messages} />
      <div className={text}>
        {sections.map((section) => (
          <SectionView
            key={section.id}
            section={section}
            path={sectionPath(locale, slug, section.id)}
            pathOfFigure={pathOfFigure}
            published={frontmatter.published}
            isOpen={section.id === openSection}
            messages={messages}
          />
        ))}
        <div className="mt-20 grid gap-y-12">
          <EvidenceTable claims={claims} sections={sections} messages={messages} />
          <SourceList {...article} messages={messages} />
          {frontmatter.thanks !== undefined && <p className="m-0 text-sm text-muted">{frontmatter.thanks}</p>}
          <RevisionList
            revisions={frontmatter.revisions}
            historyPath={hasHistory(article) ? historyPath(locale, slug) : undefined}
            messages={messages}
          />
          <MovedList moved={moved} messages={messages} />
        </div>
      </div>
    </article>
  )
}

/** When the article was revised last: a link to what changed then, where that is told. */
function Revised({ article, date }: { article: Article; date: DateText }) {
  const messages = messagesOf(article)
  const time = <time dateTime={date}>{messages.revised(messages.date(date))}</time>
  const id = lastChangeId(article)
  return id === undefined ? (
    time
  ) : (
    <a href={historyPath(article.locale, article.slug) + fragment(id)}>{time}</a>
  )
}
