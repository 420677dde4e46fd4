import type { ImportReport } from './report.ts'

/** Notes of one paragraph with ASCII names: further paragraphs, and quotations in them, join the first. */
export function rewriteNotes(text: string, report: ImportReport): string {
  const names = new Map<string, string>()
  const lines = text.split('\n')
  const result: string[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? ''
    result.push(line)
    if (!/^\[\^[^\]]+\]:/.test(line)) continue
    for (let next = nextLine(lines, index); isPartOfNote(lines, index, next); next = nextLine(lines, index)) {
      const words = (lines[next] ?? '').trim().replace(/^>\s?|^[-*+]\s+/, '')
      result.push(`${result.pop()} ${words}`.trimEnd())
      if (next > index + 1) report.change('paragraph of a note joined to the one before')
      index = next
    }
  }
  return result.join('\n').replace(/\[\^([^\]]+)\]/g, (whole, name: string) => {
    if (/^[A-Za-z0-9][A-Za-z0-9-]*$/.test(name)) return whole
    const given = names.get(name) ?? `n${names.size + 1}`
    if (!names.has(name)) report.change('note given an ASCII name')
    names.set(name, given)
    return `[^${given}]`
  })
}

function nextLine(lines: readonly string[], index: number): number {
  let next = index + 1
  while (next < lines.length && lines[next]?.trim() === '') next++
  return next
}

function isPartOfNote(lines: readonly string[], index: number, next: number): boolean {
  return (
    /^(?: {2,}|\t)\S/.test(lines[next] ?? '') ||
    (next === index + 1 && /^[^\s[#>|`-]/.test(lines[next] ?? ''))
  )
}
