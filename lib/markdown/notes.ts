import type { FootnoteDefinition, FootnoteReference, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { explainDropped } from './ids/reserved.ts'
import { report } from './problem.ts'

interface NumberedNote {
  id: string
  /** From 1, in the order of first reference; remarks and sources share one series. */
  number: number
  /** Ids of the marks in the text that lead to it. */
  references: string[]
}

/** A remark of the author, taken out of the tree. */
export interface TakenRemark extends NumberedNote {
  definition: FootnoteDefinition
}

/** A source that the text cites: one note, however often it is cited. */
export interface TakenCitation extends NumberedNote {
  sourceKey: string
  /** Where in the source, each place once, in order. */
  locators: string[]
  /** Line of the first citation, from 1. */
  line: number
}

export type TakenNote = TakenRemark | TakenCitation

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
      const note = notes.get(node.identifier) ?? begin(node, definitions, notes.size + 1)
      if (note === undefined) return
      notes.set(node.identifier, note)
      addReference(node, note)
    })
    for (const definition of definitions.values()) checkDefinition(definition, notes, file)
    file.data.notes = [...notes.values()]
  }
}

function begin(
  { identifier, data, position }: FootnoteReference,
  definitions: ReadonlyMap<string, FootnoteDefinition>,
  number: number,
): TakenNote | undefined {
  const key = data?.sourceKey
  if (key !== undefined) {
    const line = position?.start.line ?? 1
    return { id: `source-${key}`, number, references: [], sourceKey: key, locators: [], line }
  }
  const definition = definitions.get(identifier)
  return definition && { id: `note-${identifier}`, number, references: [], definition }
}

function addReference(node: FootnoteReference, note: TakenNote): void {
  const count = note.references.length + 1
  const name = node.identifier.replace('@', 'source-')
  const referenceId = `ref-${name}${count === 1 ? '' : `-${count}`}`
  note.references.push(referenceId)
  const locator = node.data?.locator
  if ('locators' in note && locator !== undefined && !note.locators.includes(locator))
    note.locators.push(locator)
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
  const dropped = explainDropped(definition.identifier)
  if (dropped !== undefined)
    report(file, definition, `the key of this note is "${definition.identifier}", ${dropped}.`)
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
