import type { Problem } from '../problem.ts'

/**
 * Places where a text nests so deeply that a Markdown parser would run for minutes or out of stack.
 * The limits lie far above prose and far below the sizes at which micromark slows down.
 */
export function findExcess(text: string): Problem[] {
  const problems: Problem[] = []
  let paragraph = { line: 1, counts: signs.map(() => 0) }
  let containers = 0
  text.split('\n').forEach((content, index) => {
    const line = index + 1
    if (containerMarkers(content) > 8) {
      problems.push({ line, message: 'lists and quotations are nested more than 8 deep here. Flatten them.' })
    }
    if (/^\s{49}/.test(content)) {
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
    if (content.trim() === '') paragraph = { line: line + 1, counts: signs.map(() => 0) }
    const { counts, line: first } = paragraph
    signs.forEach(({ pattern, most, name }, sign) => {
      const before = counts[sign] ?? 0
      const after = before + (content.match(pattern)?.length ?? 0)
      counts[sign] = after
      if (before > most || after <= most) return
      const message = `the paragraph from line ${first} has more than ${most} ${name}. Split it, or escape them.`
      problems.push({ line, message })
    })
  })
  return problems
}

/** Signs for whose every occurrence a parser may look through the rest of the paragraph. */
const signs = [
  { pattern: /[*_~]+/g, most: 128, name: 'runs of * _ or ~' },
  { pattern: /`+/g, most: 128, name: 'runs of `' },
  { pattern: /[[\]{}]/g, most: 512, name: 'brackets' },
  { pattern: /</g, most: 512, name: 'signs <' },
]

/** How many list and quotation markers a line starts with. */
function containerMarkers(line: string): number {
  const start = /^(?:\s*(?:>|[-+*](?=\s|$)|\d{1,9}[.)](?=\s|$)))*/.exec(line)?.[0] ?? ''
  return start.match(/>|[-+*]|\d+[.)]/g)?.length ?? 0
}
