import { EvidenceSummary, EvidenceTable } from '#components/article/evidence.tsx'
import { RevisionList } from '#components/article/revision-list.tsx'
import { Blocks, SectionView } from '#components/article/section-view.tsx'
import { ShortAnswer } from '#components/article/short-answer.tsx'
import { EvidenceLegend } from '#components/evidence/evidence-legend.tsx'
import { Seal } from '#components/shell/seal.tsx'
import { PageSection } from '#components/site/page-section.tsx'
import { messagesFor } from '#lib/messages/index.ts'
import { readSample } from './sample.ts'

const messages = messagesFor('zh-Hans')

/** Every component of the site with sample words. */
export function Components() {
  const { lead, sections, claims, frontmatter } = readSample()
  return (
    <div className="prose max-w-measure [counter-reset:h]">
      <Seal />
      <ShortAnswer messages={messages}>
        <Blocks blocks={lead.blocks} path="" pathOfFigure={(id) => `#${id}`} messages={messages} />
      </ShortAnswer>
      <EvidenceSummary claims={claims} messages={messages} />
      <EvidenceLegend messages={messages} />
      {sections.map((section) => (
        <SectionView
          key={section.id}
          section={section}
          pathOfFigure={(id) => `#${id}`}
          path="/design/"
          published={frontmatter.published}
          isOpen={false}
          messages={messages}
        />
      ))}
      <EvidenceTable claims={claims} sections={sections} messages={messages} />
      <RevisionList revisions={frontmatter.revisions} messages={messages} />
      <PageSection id="part" title="别的页的一部分">
        <p>标题在左，内容在右。</p>
      </PageSection>
    </div>
  )
}
