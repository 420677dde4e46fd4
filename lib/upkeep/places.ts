import { parseSources, type Source, type SourcesFile } from '#lib/content/article/sources/sources.ts'

/** A source with an address, and where it is written down. */
export interface Place {
  /** The file and the line of its key, for messages: `content/kameng-origins/sources.yaml:3`. */
  at: string
  /** The file alone. */
  path: string
  source: Source & { url: string }
}

/**
 * The sources of a file that have an address.
 * @throws ContentError when the file is wrong
 */
export function listPlaces(file: SourcesFile): Place[] {
  const lines = new TextDecoder().decode(file.bytes).split(/\r?\n/)
  return Object.values(parseSources(file)).flatMap(({ url, ...source }) => {
    if (url === undefined) return []
    const line = lines.findIndex((text) => new RegExp(`^["']?${source.key}["']?\\s*:`).test(text)) + 1
    return [{ at: `${file.path}:${line}`, path: file.path, source: { ...source, url } }]
  })
}
