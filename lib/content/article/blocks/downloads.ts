import type { Link, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Download } from '#lib/content/article/types.ts'
import {
  downloadKindOf,
  downloadKinds,
  downloadName,
  type ExaminedDownload,
  formatBytes,
} from '#lib/downloads/download.ts'
import type { Locale } from '#lib/locales.ts'
import type { TakenNote } from '#lib/markdown/notes.ts'
import type { Problem } from '#lib/markdown/problem.ts'
import { downloadPath } from '#lib/urls.ts'
import { decodeName } from './file-names.ts'

/** What the links of a text to files are held against. */
interface Surroundings {
  notes: readonly TakenNote[]
  /** Files of the article's folder that readers may download, by their name there. */
  files: Readonly<Record<string, ExaminedDownload>>
  locale: Locale
}

/** The files that a text offers for download, each once, and what is wrong with its links to them. */
export interface FoundDownloads {
  downloads: Download[]
  problems: Problem[]
}

/** Finds the file of every link to one, and writes into the tree its published address and what kind and size it is. */
export function readDownloads(tree: Root, { notes, files, locale }: Surroundings): FoundDownloads {
  const downloads = new Map<string, Download>()
  const problems: Problem[] = []
  const read = (link: Link) => {
    if (!isFileLink(link.url)) return
    // What follows is a place in the file, such as a page of a PDF.
    const [, name = '', place = ''] = /^([^#]*)(.*)$/.exec(link.url) ?? []
    const file = decodeName(name)
    const found = files[file]
    if (found === undefined || 'problem' in found) {
      problems.push({ line: link.position?.start.line ?? 1, message: explain(file, found, files) })
      return
    }
    link.url = downloadPath(downloadName(found)) + place
    link.data = { ...link.data, aside: explainKind(found.kind, found.bytes, locale) }
    downloads.set(file, { file, ...found })
  }
  visit(tree, 'link', read)
  for (const note of notes) if ('definition' in note) visit(note.definition, 'link', read)
  return { downloads: [...downloads.values()], problems }
}

/** A name with an ending, without a path or scheme; Markdown and HTML are pages, which have whole paths. */
function isFileLink(url: string): boolean {
  return (
    /^(?![a-z][a-z0-9+.-]*:|[\\/#?])[^#?]+\.[a-z0-9]+(?:#.*)?$/i.test(url) &&
    !/\.(?:md|html?)(?:#.*)?$/i.test(url)
  )
}

function explainKind(kind: keyof typeof downloadKinds, bytes: number, locale: Locale): string {
  const [name, size] = [downloadKinds[kind], formatBytes(bytes)]
  return locale.startsWith('zh') ? `（${name}，${size}）` : ` (${name}, ${size})`
}

function explain(file: string, found: { problem: string } | undefined, files: Surroundings['files']): string {
  if (found !== undefined) return `the file ${file} ${found.problem}`
  if (downloadKindOf(file) === undefined)
    return `the link leads to ${file}, a file of no kind that readers can download here: ${Object.values(downloadKinds).join(', ')}. Write https:// before the address of another site, mailto: before one for mail; convert a file; a picture is shown as ![…](file.jpg "caption"){#fig-name}.`
  const names = Object.keys(files)
  const there = names.length === 0 ? 'It holds none to download' : `It holds ${names.slice(0, 8).join(', ')}`
  return `the file ${file} is not in the folder of the article. ${there}; names are told apart by case.`
}
