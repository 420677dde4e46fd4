import type { FootnoteDefinition, FootnoteReference, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { report } from './problem.ts'

/** A note taken out of the tree, numbered from 1 in the order of first reference. */
export interface TakenNote {
  id: string
  number: number
  definition: FootnoteDefinition
  /** Ids of the marks in the text that lead to it. */
  references: string[]
}

declare module 'vfile' {
  interface DataMap {
    notes: TakenNote[]
  }
}

declare module 'mdast' {
  interface FootnoteReferenceData {
    noteId?: string
    number?: number
    referenceId?: string
  }
}

/** Takes the notes out of the tree into `file.data.notes` and numbers their references. */
export function takeNotes() {
  return (tree: Root, file: VFile): void => {
    const definitions = new Map<string, FootnoteDefinition>()
    visit(tree, 'footnoteDefinition', (node) => {
      if (definitions.has(node.identifier))
        report(file, node, `the note [^${node.identifier}] is defined twice. Keep one.`)
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(node.identifier)) {
        report(
          file,
          node,
          `the note [^${node.identifier}] needs a name of lower-case ASCII letters, digits and hyphens, such as [^taobao].`,
        )
      }
      definitions.set(node.identifier, node)
    })
    visit(tree, 'footnoteDefinition', (_node, index, parent) => {
      if (index === undefined || parent === undefined) return
      parent.children.splice(index, 1)
      return [SKIP, index]
    })
    visit(tree, 'heading', (heading) => {
      visit(heading, 'footnoteReference', (node) => {
        report(file, node, 'a note in a heading cannot be placed. Refer to it in the text below.')
      })
    })
    const notes = new Map<string, TakenNote>()
    visit(tree, 'footnoteReference', (node) => {
      const definition = definitions.get(node.identifier)
      if (definition !== undefined) numberReference(node, definition, notes)
    })
    for (const definition of definitions.values()) checkDefinition(definition, notes, file)
    file.data.notes = [...notes.values()]
  }
}

function numberReference(
  node: FootnoteReference,
  definition: FootnoteDefinition,
  notes: Map<string, TakenNote>,
): void {
  const note = notes.get(node.identifier) ?? {
    id: `note-${node.identifier}`,
    number: notes.size + 1,
    definition,
    references: [],
  }
  const count = note.references.length + 1
  const referenceId = `ref-${node.identifier}${count === 1 ? '' : `-${count}`}`
  note.references.push(referenceId)
  notes.set(node.identifier, note)
  node.data = { ...node.data, noteId: note.id, number: note.number, referenceId }
}

function checkDefinition(definition: FootnoteDefinition, notes: Map<string, TakenNote>, file: VFile): void {
  if (!notes.has(definition.identifier)) {
    report(
      file,
      definition,
      `the note [^${definition.identifier}] is never referred to, so it would be lost. Refer to it or delete it.`,
    )
  }
  if (definition.children.length !== 1 || definition.children[0]?.type !== 'paragraph') {
    report(
      file,
      definition,
      `the note [^${definition.identifier}] must be one paragraph. Move longer text into the article.`,
    )
  }
  visit(definition, ['footnoteReference', 'textDirective'], (node) => {
    if (node.type === 'footnoteReference')
      report(file, node, 'a note inside a note cannot be placed. Write its text in the note.')
    else if (node.type === 'textDirective' && node.name === 'claim')
      report(file, node, 'a claim inside a note would not be listed. Move it into the article.')
  })
}
