import type { Image, Nodes, Paragraph, Root, RootContent } from 'mdast'
import type { Node } from 'unist'
import type { VFile } from 'vfile'
import { explainId } from '../headings.ts'
import { type Aliases, readAliases } from '../ids/aliases.ts'
import { report } from '../problem.ts'
import { type Attributes, readAttributes } from './attributes.ts'
import { checkCaption } from './figure-words.ts'
import { type Recording, readRecording } from './recordings.ts'

/** A picture file as a block of its own. */
export interface Figure extends Node, Aliases {
  type: 'figure'
  id: string
  /** The picture as it was written; its address is the name of a file beside the text. */
  image: Image
  alt: string
  caption: string
  credit: string | undefined
  licence: string | undefined
  /** Key of the source that it is taken from. */
  sourceKey: string | undefined
  recording: Recording | undefined
}

/** Two or three figures side by side. */
export interface FigureRow extends Node {
  type: 'figureRow'
  figures: Figure[]
}

declare module 'mdast' {
  interface RootContentMap {
    figure: Figure
    figureRow: FigureRow
  }
}

/** The figures that a block is; none of any other block. */
export function figuresOf(node: Nodes): readonly Figure[] {
  if (node.type === 'figureRow') return node.figures
  return node.type === 'figure' ? [node] : []
}

/**
 * Makes figures of the paragraphs that hold one picture from the article's folder, with its attributes in braces, and
 * rows of those between `:::row` and `:::`.
 */
export function readFigureBlocks() {
  return (tree: Root, file: VFile): void => {
    tree.children = tree.children.map((node) => {
      if (node.type === 'paragraph') return readFigure(node, file) ?? node
      if (node.type === 'containerDirective' && node.name === 'row') {
        const figures = node.children.flatMap((child) => readRowItem(child, file))
        if (figures.length < 2 || figures.length > 3)
          report(
            file,
            node,
            `a row holds two or three pictures, each in a paragraph of its own; this one has ${figures.length}.`,
          )
        return { type: 'figureRow', figures, ...placeOf(node) }
      }
      return node
    })
  }
}

function readRowItem(node: RootContent, file: VFile): Figure[] {
  const figure = node.type === 'paragraph' ? readFigure(node, file) : undefined
  if (figure !== undefined) return [figure]
  report(
    file,
    node,
    'a row holds pictures of the article alone, each as ![…](file.jpg "…"){#…} in a paragraph of its own.',
  )
  return []
}

/** The figure that a paragraph is; undefined for any other paragraph. */
function readFigure(paragraph: Paragraph, file: VFile): Figure | undefined {
  const [first] = paragraph.children
  const link = first?.type === 'link' && first.children.length === 1 ? first : undefined
  const image = link === undefined ? first : link.children[0]
  if (first === undefined || image?.type !== 'image') return undefined
  const source = String(file.value)
  const rest = source.slice(first.position?.end.offset, paragraph.position?.end.offset).trim()
  const isOwn = isFileName(image.url)
  if (!isOwn && !rest.startsWith('{')) return undefined
  const attributes = readAttributes(rest === '' ? '{}' : rest)
  if (attributes === undefined) {
    if (rest.startsWith('{'))
      report(file, image, `what stands behind this picture cannot be read. ${howToWrite}`)
    else if (!/^!\[/.test(rest)) return undefined
    else
      report(
        file,
        image,
        'two pictures stand in one paragraph. Put a blank line between them, and :::row and ::: around them.',
      )
  }
  if (!isOwn)
    report(
      file,
      image,
      `the picture ${image.url} has attributes and is no file of the article. Put the file beside the text and write its name.`,
    )
  const read = attributes ?? { id: undefined, values: new Map(), others: [] }
  const recording = link && readRecording(link, read.values, (message) => report(file, link, message))
  return { ...buildFigure(paragraph, image, read, file), recording }
}

function buildFigure(
  paragraph: Paragraph,
  image: Image,
  { id, values, others }: Attributes,
  file: VFile,
): Omit<Figure, 'recording'> {
  const problem = id === undefined ? `is missing. ${howToWrite}` : explainId(id)
  if (problem !== undefined) report(file, image, `the id of this picture ${problem}.`.replace('..', '.'))
  const unknown = [...[...values.keys()].filter((name) => !known.includes(name)), ...others]
  for (const name of unknown)
    report(
      file,
      image,
      `a picture has no attribute "${name}". It has an id, ${known.map((each) => `${each}=`).join(', ')}.`,
    )
  checkCaption(image, file)
  return {
    type: 'figure',
    id: id ?? '',
    image,
    alt: image.alt?.trim() ?? '',
    caption: image.title?.trim() ?? '',
    credit: values.get('credit') || undefined,
    licence: values.get('licence') || undefined,
    sourceKey: values.get('source') || undefined,
    ...readAliases(values.get('was'), (message) => report(file, image, message)),
    ...placeOf(paragraph),
  }
}

// What a recording has besides has been taken out.
const known = ['credit', 'licence', 'source', 'was']
const howToWrite = 'Write ![what is seen](file.jpg "caption"){#fig-name credit="…" licence="CC BY 4.0"}'

/** A path within the article's folder: no scheme, no path of the site. */
function isFileName(url: string): boolean {
  return url !== '' && !/^(?:[a-z][a-z0-9+.-]*:|[\\/#?])/i.test(url)
}

function placeOf({ position }: Node): Pick<Node, 'position'> {
  return position === undefined ? {} : { position }
}
