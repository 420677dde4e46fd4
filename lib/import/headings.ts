import type { ImportReport } from './report.ts'

/** A heading as it is found: `#` signs, words. */
const heading = /^(#{1,6})\s+(.+?)\s*#*\s*$/

/**
 * Headings of depth 2 and 3: the depths that are used, in their order, become these two, and deeper ones bold
 * paragraphs. A first heading that is the title goes. Notes in headings go to the text below.
 */
export function foldHeadings(
  prose: readonly string[],
  title: string | undefined,
  report: ImportReport,
): string[] {
  const lines = dropTitle(underlined(prose), title, report)
  const depths = [...new Set(lines.flatMap((line) => heading.exec(line)?.[1]?.length ?? []))].sort()
  let isFirst = true
  let pending = ''
  return lines.map((line) => {
    const [, quote] = /^((?:\s*>)+\s*|\s*(?:[-*+]|\d+\.)\s+)#{1,6}\s+(.+)$/.exec(line) ?? []
    if (quote !== undefined) {
      report.change('heading in a list or quotation made bold')
      return line.replace(/#{1,6}\s+(.+?)\s*$/, '**$1**')
    }
    const [, signs, words] = heading.exec(line) ?? []
    if (signs === undefined || words === undefined) {
      if (pending === '' || line.trim() === '' || !/^[^\s|>!`$-]/.test(line)) return line
      const note = pending
      pending = ''
      return `${line.trimEnd()}${note}`
    }
    const rank = isFirst ? 0 : depths.indexOf(signs.length)
    isFirst = false
    const notes = [...words.matchAll(/\[\^[^\]]+\]/g)].map(([note]) => note).join('')
    if (notes !== '') report.change('note of a heading put at the end of the paragraph below')
    pending += notes
    const bare = words.replace(/\s*\[\^[^\]]+\]/g, '').replace(/^\*\*(.*)\*\*$/, '$1')
    if (rank > 1) {
      report.change(`heading of depth ${signs.length} made a bold paragraph`)
      return `**${bare}**\n`
    }
    if (signs.length !== rank + 2)
      report.change(`heading of depth ${signs.length} made one of depth ${rank + 2}`)
    return `${'#'.repeat(rank + 2)} ${bare}`
  })
}

/** Headings with a line below them as headings with signs before them. */
function underlined(lines: readonly string[]): string[] {
  const result: string[] = []
  for (const line of lines) {
    const before = result.at(-1) ?? ''
    const isAlone =
      before.trim() !== '' && (result.at(-2) ?? '').trim() === '' && !/^\s*([#>|*-]|\d+\.)/.test(before)
    if (/^(?:={3,}|-{3,})\s*$/.test(line) && isAlone)
      result.splice(-1, 1, `${line.startsWith('=') ? '#' : '##'} ${before}`)
    else result.push(line)
  }
  return result
}

function dropTitle(lines: readonly string[], title: string | undefined, report: ImportReport): string[] {
  const first = lines.findIndex((line) => line.trim() !== '')
  const [, signs, words] = heading.exec(lines[first] ?? '') ?? []
  if (signs !== '#' || (title !== undefined && words !== title)) return [...lines]
  report.change('heading with the title taken out: it stands in the front matter')
  return lines.filter((_, index) => index !== first)
}
