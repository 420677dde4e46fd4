import type { Root } from 'mdast'
import type { Identity } from '#lib/content/article/anchors/identities.ts'
import type { Problem } from '#lib/markdown/content-error.ts'
import type { Article } from '../types.ts'
import { checkShortAnswer } from './short-answer.ts'

/** What an article lacks: a short answer, sections, text in them. */
export function checkCompleteness(
  { lead, sections }: Article,
  identities: readonly Identity[],
  tree: Root,
  body: string,
): Problem[] {
  const lastLine = body.trimEnd().split('\n').length
  const problems: Problem[] = []
  if (lead.text.trim() === '') {
    problems.push({
      line: 1,
      message:
        'the short answer is missing. Write two or three sentences between the front matter and the first ## heading.',
    })
  }
  problems.push(...checkShortAnswer(lead.text, tree))
  if (!tree.children.some((node) => node.type === 'heading')) {
    problems.push({
      line: lastLine,
      message: 'the article has no section. Start at least one with ## and an {#id}.',
    })
  }
  for (const { id, text, blocks } of sections) {
    if (text.trim() === '' && !blocks.some(({ type }) => type !== 'subheading')) {
      const line = identities.find((each) => each.kind === 'section' && each.id === id)?.line ?? lastLine
      const message = `the section {#${id}} has no text. Write it, or delete the heading; notes need none over them.`
      problems.push({ line, message })
    }
  }
  return problems
}

/** A revision may name the section that changed; the feeds link to it. */
export function checkRevisions({ frontmatter, sections }: Article, text: string): Problem[] {
  const ids = sections.map(({ id }) => id)
  const lines = text.split('\n').map((line) => line.replace(/["']/g, '').trim())
  return frontmatter.revisions.flatMap(({ section }) => {
    if (section === undefined || ids.includes(section)) return []
    const line = lines.findIndex((each) => /^(?:- )?section: /.test(each) && each.endsWith(` ${section}`)) + 1
    const message = `this revision names the section "${section}", which does not exist. The sections are ${ids.join(', ')}.`
    return [{ line: Math.max(1, line), message }]
  })
}

/** What sources disagree on must be told by a source; the author's own conclusions are no dispute. */
export function checkContested({ sections }: Article, identities: readonly Identity[]): Problem[] {
  return identities.flatMap(({ kind, id, line }) => {
    if (kind !== 'section' || sections.find((section) => section.id === id)?.contested !== true) return []
    const claims = identities.filter(({ basis, sectionId }) => basis !== undefined && sectionId === id)
    if (claims.some(({ basis }) => basis !== 'inference')) return []
    const found = claims.length === 0 ? 'holds no claim' : "rests on the author's inferences alone"
    return [
      {
        line,
        message: `the section {#${id}} is marked contested but ${found}. Grade a claim in it by what a source says (basis=record, account or figure), or take "contested" off.`,
      },
    ]
  })
}
