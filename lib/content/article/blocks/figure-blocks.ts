import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { checkKey } from '#lib/content/article/sources/check-claims.ts'
import type { Sources } from '#lib/content/article/sources/sources.ts'
import type { Figure, Frontmatter } from '#lib/content/article/types.ts'
import type { ExaminedFile } from '#lib/images/image.ts'
import { formsOf } from '#lib/images/image.ts'
import { type Figure as FigureNode, figuresOf } from '#lib/markdown/blocks/figures.ts'
import type { Problem } from '#lib/markdown/problem.ts'
import { imagePath } from '#lib/urls.ts'
import { decodeName } from './file-names.ts'

/** What the figures of a text are held against. */
interface Surroundings {
  /** Picture files of the article's folder, by their path there. */
  images: Readonly<Record<string, ExaminedFile>>
  sources: Sources | 'faulty' | undefined
  /** What a figure has that does not give its own. */
  defaults: Frontmatter['figures']
}

/** The figures of a tree by their nodes, and what is wrong with them. */
export interface FoundFigures {
  blocks: Map<FigureNode, Figure>
  problems: Problem[]
}

/** Finds the file of every figure of a tree, and writes its published address into the tree. */
export function readFigures(tree: Root, surroundings: Surroundings): FoundFigures {
  const found: FoundFigures = { blocks: new Map(), problems: [] }
  visit(tree, (node) => {
    for (const each of figuresOf(node)) {
      const read = readFigure(each, surroundings)
      const line = each.position?.start.line ?? 1
      if (Array.isArray(read)) found.problems.push(...read.map((message) => ({ line, message })))
      else {
        each.image.url = imagePath(formsOf(read.image).jpeg.fileName)
        found.blocks.set(each, read)
      }
    }
  })
  return found
}

/** A figure, or messages of what it lacks. */
function readFigure(node: FigureNode, { images, sources, defaults }: Surroundings): Figure | string[] {
  const {
    id,
    was,
    moved,
    alt,
    caption,
    sourceKey,
    recording,
    image: { url },
  } = node
  // What cannot be read has been told.
  if (id === '') return []
  const file = decodeName(url)
  const image = images[file]
  const { credit = defaults.credit, licence = defaults.licence } = node
  const problems = [
    ...explainFile(file, images),
    ...(credit === undefined
      ? [
          'this picture has no credit. Say who made it: {#… credit="…"}, or figures: credit: in the front matter.',
        ]
      : []),
    ...(licence === undefined
      ? [
          'this picture has no licence. Say by what right it is shown: {#… licence="CC BY 4.0"}, or figures: licence: in the front matter.',
        ]
      : []),
    ...(sourceKey === undefined || sources === 'faulty'
      ? []
      : checkKey(sourceKey, sources ?? {}, 1).map(({ message }) => message)),
  ]
  if (problems.length > 0 || image === undefined || 'problem' in image || !credit || !licence) return problems
  return {
    id,
    was,
    moved,
    file,
    image,
    alt,
    caption,
    credit,
    licence,
    ...(sourceKey === undefined ? {} : { sourceKey }),
    ...(recording === undefined ? {} : { recording }),
  }
}

function explainFile(file: string, images: Surroundings['images']): string[] {
  const image = images[file]
  if (image === undefined) {
    const names = Object.keys(images)
    const there = names.length === 0 ? 'It holds no picture' : `It holds ${names.slice(0, 8).join(', ')}`
    return [
      `the picture ${file} is not in the folder of the article. ${there}; names are told apart by case.`,
    ]
  }
  return 'problem' in image ? [`the picture ${file} ${image.problem}`] : []
}
