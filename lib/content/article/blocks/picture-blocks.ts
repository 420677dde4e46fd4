import type { Code, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { PictureBlock } from '#lib/content/article/types.ts'
import { explainId } from '#lib/markdown/headings.ts'
import { readAliases } from '#lib/markdown/ids/aliases.ts'
import { isPictureCode, type PictureLanguage } from '#lib/markdown/picture-code.ts'
import type { Problem } from '#lib/markdown/problem.ts'
import type { YamlData } from '#lib/markdown/yaml/data.ts'
import { type Picture, parseCities, parseTimeline } from '#lib/pictures/pictures.ts'

/** The pictures of a tree by the code block that holds their data, and what is wrong with them. */
export interface FoundPictures {
  blocks: Map<Code, PictureBlock>
  problems: Problem[]
}

const parsers: Record<PictureLanguage, (yaml: string, firstLine: number) => YamlData<Picture>> = {
  timeline: parseTimeline,
  cities: parseCities,
}

/** Reads every fenced block ```` ```timeline {#id was=old} ```` and ```` ```cities {#id} ```` of a tree. */
export function readPictures(tree: Root): FoundPictures {
  const found: FoundPictures = { blocks: new Map(), problems: [] }
  visit(tree, 'code', (node, _index, parent) => {
    if (!isPictureCode(node)) return
    const line = node.position?.start.line ?? 1
    const [, id, list] = /^\{#([^{}\s]*)(?:\s+was=([^{}\s]*))?\s*\}$/.exec(node.meta ?? '') ?? []
    const problem = id === undefined ? `is missing. Write \`\`\`${node.lang} {#${node.lang}}` : explainId(id)
    if (problem !== undefined) found.problems.push({ line, message: `the id of this picture ${problem}.` })
    const aliases = readAliases(list, (message) => found.problems.push({ line, message }))
    if (parent !== tree) {
      found.problems.push({
        line,
        message: 'a picture inside a list or quotation cannot be placed. Move it out.',
      })
    }
    const { value, problems } = parsers[node.lang](node.value, line + 1)
    if (problems !== undefined) found.problems.push(...problems)
    else if (id !== undefined) found.blocks.set(node, { type: 'picture', id, ...aliases, picture: value })
  })
  return found
}
