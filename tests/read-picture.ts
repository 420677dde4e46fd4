import { readFileSync } from 'node:fs'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

/** The fenced block of a fixture: its language, its text, and the line of the file that the text begins in. */
export function readPicture(name: string): { language: string; yaml: string; firstLine: number } {
  const markdown = readFileSync(new URL(`fixtures/pictures/${name}/input.md`, import.meta.url), 'utf8')
  const block = unified()
    .use(remarkParse)
    .parse(markdown)
    .children.find((node) => node.type === 'code')
  if (!block?.position) throw new Error(`tests/fixtures/pictures/${name}/input.md must hold a fenced block.`)
  return { language: block.lang ?? '', yaml: block.value, firstLine: block.position.start.line + 1 }
}
