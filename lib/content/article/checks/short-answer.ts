import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { figuresOf } from '#lib/markdown/blocks/figures.ts'
import { isPictureCode } from '#lib/markdown/picture-code.ts'
import type { Problem } from '#lib/markdown/problem.ts'
import { countLength } from '../reading-time.ts'

/** Longest short answer, in Chinese characters and words of other scripts: it is read whole before the first section. */
const maximumAnswer = 600

/** What keeps the text before the first heading from being a short answer: its length, and pictures. */
export function checkShortAnswer(text: string, tree: Root): Problem[] {
  const end = tree.children.findIndex(({ type }) => type === 'heading')
  const nodes = tree.children.slice(0, end === -1 ? undefined : end)
  const problems: Problem[] = []
  const length = countLength(text)
  if (length > maximumAnswer)
    problems.push({
      line: nodes[0]?.position?.start.line ?? 1,
      message: `the short answer has ${length} characters and words; at most ${maximumAnswer}. Move what explains it into a section.`,
    })
  for (const node of nodes) {
    visit(node, (inner) => {
      if (inner.type === 'image' || figuresOf(inner).length > 0 || isPictureCode(inner))
        problems.push({
          line: inner.position?.start.line ?? 1,
          message:
            'a picture in the short answer is not shown where that stands alone. Move it into a section.',
        })
    })
  }
  return problems
}
