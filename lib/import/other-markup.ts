import type { ImportReport } from './report.ts'

/** Markup of other systems rewritten or taken off; what has no counterpart is marked and reported. */
export function rewriteOtherMarkup(prose: string, mark: string, report: ImportReport): string {
  return prose
    .split('\n')
    .map((line) => rewriteLine(line, mark, report))
    .join('\n')
}

function rewriteLine(line: string, mark: string, report: ImportReport): string {
  if (/^\s*(?:\[\[?_?toc_?\]?\]|(?:[*-]\s+TOC)|\{:\s*toc\b[^}]*\}|\$\{toc\})\s*$/i.test(line)) {
    report.change('contents list taken out: every page has one')
    return ''
  }
  const [, name, label = ''] = /^\s*:{3,}\s*([\w-]+)?(?:[ \t]+(.*?)|\[(.*)\])?\s*$/.exec(line) ?? []
  if (/^\s*:{3,}/.test(line)) {
    report.change(
      name === undefined ? 'end of a ::: block taken off' : `::: ${name} taken off, its text stays`,
    )
    return label.trim() === '' ? '' : `**${label.trim()}**\n`
  }
  return escapeColons(
    rewriteShortcodes(
      line
        .replace(/\s*\{:[^{}]*\}/g, () => {
          report.change('kramdown attribute taken off')
          return ''
        })
        .replace(
          /^(\s*)(＃{1,6}|#{1,6})[ \u3000]*(?=[^#\s])/,
          (whole, indent: string, signs: string, at: number) => {
            const heading = `${indent}${'#'.repeat(signs.length)} `
            if (heading !== whole && at === 0) report.change('heading given its space')
            return heading
          },
        )
        .replace(/^(\s*)＞[ \u3000]?/, (_, indent: string) => {
          report.change('full-width ＞ rewritten')
          return `${indent}> `
        })
        .replace(/^(?:\u3000|&emsp;|&ensp;)+/, () => {
          report.change('indent by spaces taken off')
          return ''
        })
        .replace(/[\u200b\u2060\ufeff]/g, () => {
          report.change('character that cannot be seen taken out')
          return ''
        }),
      mark,
      report,
    ),
    report,
  )
}

/** Hugo's {{< … >}}, Hexo's and Jekyll's {% … %}. */
function rewriteShortcodes(line: string, mark: string, report: ImportReport): string {
  return line.replace(
    /\{\{[<%]\s*(.*?)\s*[>%]\}\}|\{%-?\s*(.*?)\s*-?%\}/g,
    (code: string, hugo?: string, liquid?: string) => {
      const words = hugo ?? liquid ?? ''
      const value = (name: string) => new RegExp(`\\b${name}\\s*=\\s*"([^"]*)"`).exec(words)?.[1]
      const source = value('src')
      if (/^figure\b/.test(words) && source !== undefined) {
        report.change('figure rewritten')
        const caption = value('caption') ?? value('title')
        return `![${value('alt') ?? caption ?? ''}](${source}${caption === undefined ? '' : ` "${caption}"`})`
      }
      report.leave(`the shortcode ${code} has no counterpart: it stands marked in the text`)
      return `${mark} \`${code.replaceAll('`', "'")}\``
    },
  )
}

/** A colon before a letter would begin a directive; those of addresses and claims stay. */
function escapeColons(line: string, report?: ImportReport): string {
  return line.replace(
    /\]\([^()\s]*\)|<[^<>\s]+>|https?:\/\/\S+|(?<![\\:])(:)(?=\p{L})(?!claim\[)/gu,
    (whole: string, colon?: string) => {
      if (colon === undefined) return whole
      report?.change('colon before a letter escaped')
      return '\\:'
    },
  )
}
