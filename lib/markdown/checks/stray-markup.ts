import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { reportAt } from '../problem.ts'
import { listProse, mask, type Prose } from './prose.ts'

/** Something that its author meant as markup and that readers would see as signs. */
export interface StrayMarkup {
  /** Looked for in text from which all understood markup is gone; `^` is the start of a line. */
  pattern: RegExp
  /** What to do, after the signs that were found and “is left as text:”. */
  message: string
}

const orEscape = 'put \\ before it if it is text'

/** Every kind of markup that would be published as text; a file that has one is refused. */
export const strayMarkup: readonly StrayMarkup[] = [
  {
    pattern: /\$\$/,
    message: 'a formula begins and ends with the same signs. Close it, or write a dollar sign as \\$',
  },
  {
    pattern: /[:：]?[ \t\u3000]*\bclaim[ \t\u3000]*[[［【]/i,
    message: 'a claim is written :claim[…]{#claim-id basis=…}, with an ASCII colon and no space',
  },
  {
    pattern: /\{[#.:][^{}\n]*\}|\{[^{}\n]*\b(?:basis|was|class|id)=[^{}\n]*\}/,
    message: `attributes stand at the end of a heading, claim or picture alone. Delete them, or ${orEscape}`,
  },
  {
    pattern: /\{\{.*?\}\}|\{%.*?%\}|\{\{|\{%|\}\}|%\}/,
    message: `templates and shortcodes of other systems do nothing here. Delete it, link to what it showed, or ${orEscape}`,
  },
  {
    pattern: /^ *(?:!!!|\?{3}\+?|={3}) .*$/,
    message: 'boxes of other systems do nothing here. Write a paragraph, or a quotation with > ',
  },
  {
    pattern: /^ *\[!\w+\].*$/,
    message: 'boxes of other systems do nothing here. Write a paragraph, or a quotation with > alone',
  },
  {
    pattern: /^ *(?::{3}|::\w).*$/,
    message: `blocks of ::: do nothing here. Delete the line, keep the text, or ${orEscape}`,
  },
  {
    pattern: /(?<![A-Za-z0-9:]):[a-z][a-z0-9_+-]*:(?![A-Za-z0-9:])/,
    message: `names of emoji are not replaced. Write the character itself, or ${orEscape}`,
  },
  {
    pattern: /\[\[?_?toc_?\]?\]|\[\[.*?\]\]|\[\[/i,
    message: `the contents list is made by itself, and a link is written [text](/path/). Delete it, mend it, or ${orEscape}`,
  },
  { pattern: /<!--|-->/, message: `a comment begins with <!-- and ends with -->. Close it, or ${orEscape}` },
  { pattern: /\^\[/, message: 'a note is written [^name] in the text and [^name]: … at the end of the file' },
  {
    pattern: new RegExp(`!?\\[[^\\[\\]\\n${mask}]*\\]\\([^)\\n]*\\)?|\\]\\(|!\\[`),
    message: `a link is [text](address) and a picture ![text](address). Write a space in an address as %20, or ${orEscape}`,
  },
  {
    pattern: new RegExp(`\\]（(?=${mask}|/|#|https?:)`),
    message: 'the brackets of an address are ASCII: [text](address)',
  },
  {
    pattern: /==(?=[^\s=]).*?[^\s=]==/,
    message: `there is no highlighting. Write *…* or **…**, or ${orEscape}`,
  },
  {
    pattern: /(?<=[\p{L}\p{N})])\^[\p{L}\p{N}+-]{1,20}\^/u,
    message: 'there are no raised characters. Write ² or the number as it is',
  },
  {
    pattern: /(?<=[A-Za-z])~\d+[+-]?~(?!\d)/,
    message: 'there are no lowered characters. Write ₂ or the number as it is',
  },
  {
    pattern: /^ *#{1,6}[^#\s].*$|^ *#{1,6}[\u00a0\u2000-\u200a\u3000].*$/,
    message: `a heading needs a space of ASCII after its #. Add it, or ${orEscape}`,
  },
  { pattern: /^ *＃+.*$/, message: 'a heading is written with ASCII: ## and a space' },
  { pattern: /^ *＞.*$/, message: 'a quotation is written with ASCII: > and a space' },
  {
    pattern: /^ *[-+](?=[^\s\d.,+\-…—])/,
    message: `an item of a list needs a space after its sign. Add it, or ${orEscape}`,
  },
  { pattern: /^ *[－＋＊](?=\S)/, message: 'an item of a list is written with ASCII: - and a space' },
  {
    pattern: /^ *\d{1,3}[.)](?=\p{L})/u,
    message:
      'an item of a numbered list needs a space after its full stop. Add it, or put \\ before the full stop',
  },
  {
    pattern: /^ *[０-９]+[．）]/,
    message: 'an item of a numbered list is written with ASCII: 1. and a space',
  },
  { pattern: /^ *｜.*$/, message: 'the bars of a table are ASCII: |' },
  {
    pattern: /^ *\|.*\| *$|^ *\|?(?: *:?-{3,}:? *\|)+[ :|-]*$/,
    message:
      'this is no table: it needs a row | --- | --- | below its head, with as many cells as the head, and a blank line before it',
  },
  {
    pattern: /~~/,
    message: `text is struck out by ~~…~~ within a paragraph, without spaces inside. Close it, or ${orEscape}`,
  },
  {
    pattern: /`+/,
    message: `code begins and ends with the same number of signs. Close it, or ${orEscape}`,
  },
  {
    // Between spaces or digits an asterisk is one: 3*4, 3 * 4.
    pattern: /\*(?!(?<=(?:^|[\s\d])\*)(?:$|[\s\d]))\**/,
    message: `emphasis begins and ends within a paragraph, without spaces inside. Close it, put a space before and after it, or ${orEscape}`,
  },
  {
    pattern: /(?<![\w\ufffc])_{1,3}(?=[^\s_]).*?[^\s_]_{1,3}(?!\w)|(?<!\w)__(?=\p{L})/u,
    message: `inside a word, emphasis is written *…* or **…**. Mend it, or ${orEscape}`,
  },
]

/** Reports the markup of a text that was not understood, each once. */
export function reportStrayMarkup() {
  return (tree: Root, file: VFile): void => {
    for (const prose of listProse(tree, String(file.value))) {
      for (const { line, found, message } of findStrayMarkup(prose))
        reportAt(file, line, `"${clip(found)}" is left as text: ${message}.`)
    }
  }
}

function findStrayMarkup({ kind, line, text }: Prose) {
  const first = kind === 'paragraph' ? '' : mask
  return text.split('\n').flatMap((content, index) => {
    const places = new Set<number>()
    const rest = (index === 0 ? first : '') + content
    return strayMarkup.flatMap(({ pattern, message }) => {
      const match = pattern.exec(rest)
      if (match === null || isTaken(places, match)) return []
      return [{ line: line + index, found: match[0].trim().replaceAll(mask, '…'), message }]
    })
  })
}

/** True when an earlier row has told of these characters; notes them otherwise. */
function isTaken(places: Set<number>, { 0: found, index }: RegExpExecArray): boolean {
  const own = Array.from(found, (_, at) => index + at)
  if (own.some((place) => places.has(place))) return true
  for (const place of own) places.add(place)
  return false
}

function clip(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
