import { LineCounter, parseDocument, visit } from 'yaml'

/** A text value of a YAML text, and the line it begins in. */
export interface YamlText {
  line: number
  text: string
}

/**
 * The text values of a YAML text, in order; names of fields are none. What cannot be parsed is left out.
 * @param firstLine line of the file that the text begins in, from 1
 */
export function listYamlTexts(text: string, firstLine: number): YamlText[] {
  const lineCounter = new LineCounter()
  const found: YamlText[] = []
  visit(parseDocument(text, { lineCounter, schema: 'core', prettyErrors: false }), {
    Scalar: (key, { value, range }) => {
      if (key === 'key' || typeof value !== 'string') return
      found.push({ line: firstLine + lineCounter.linePos(range?.[0] ?? 0).line - 1, text: value })
    },
  })
  return found
}
