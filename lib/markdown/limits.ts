import type { Problem } from './problem.ts'

/**
 * Places where a text nests so deeply that a Markdown parser would run for minutes or out of stack.
 * The limits lie far above prose and far below the sizes at which micromark slows down.
 */
export function findExcess(text: string): Problem[] {
  const problems: Problem[] = []
  let paragraph = { line: 1, marks: 0, brackets: 0 }
  let containers = 0
  text.split('\n').forEach((content, index) => {
    const line = index + 1
    if (containerMarkers(content) > 8) {
      problems.push({ line, message: 'lists and quotations are nested more than 8 deep here. Flatten them.' })
    }
    if (/^\s{48}/.test(content)) {
      problems.push({
        line,
        message: 'this line is indented by more than 48 columns. Flatten the list it belongs to.',
      })
    }
    if (/[*_]{65}/.test(content)) {
      problems.push({
        line,
        message: 'more than 64 signs * or _ stand in a row here. Delete or escape them.',
      })
    }
    // Container directives nest without any indent, each line one deeper; not one of them means anything here.
    if (/^[\s>]*:::/.test(content)) {
      containers += 1
      if (containers === 65)
        problems.push({ line, message: 'more than 64 lines start with :::, up to this one. Delete them.' })
    }
    if (content.trim() === '') paragraph = { line: line + 1, marks: 0, brackets: 0 }
    const before = { ...paragraph }
    paragraph.marks += content.match(/[*_~]+/g)?.length ?? 0
    paragraph.brackets += content.match(/[[\]{}]/g)?.length ?? 0
    if (crosses(before.marks, paragraph.marks, 128)) {
      problems.push({
        line,
        message: `the paragraph from line ${paragraph.line} has more than 128 runs of * _ or ~. Split it, or escape them.`,
      })
    }
    if (crosses(before.brackets, paragraph.brackets, 512)) {
      problems.push({
        line,
        message: `the paragraph from line ${paragraph.line} has more than 512 brackets. Split it, or escape them.`,
      })
    }
  })
  return problems
}

/** How many list and quotation markers a line starts with. */
function containerMarkers(line: string): number {
  const start = /^(?:\s*(?:>|[-+*](?=\s|$)|\d{1,9}[.)](?=\s|$)))*/.exec(line)?.[0] ?? ''
  return start.match(/>|[-+*]|\d+[.)]/g)?.length ?? 0
}

function crosses(before: number, after: number, limit: number): boolean {
  return before <= limit && after > limit
}
