/** Kinds of files that readers may download, by the ending of the name, with what readers call them. */
export const downloadKinds = { pdf: 'PDF', csv: 'CSV', txt: 'TXT', json: 'JSON', zip: 'ZIP' } as const

export type DownloadKind = keyof typeof downloadKinds

/** A file of an article's folder that readers may download. */
export interface DownloadFacts {
  /** Names the published file: digest of its bytes, 16 hex digits. */
  digest: string
  kind: DownloadKind
  /** Size in bytes. */
  bytes: number
}

/** What is known of such a file: it can be published, or why not, as the end of a sentence. */
export type ExaminedDownload = DownloadFacts | { problem: string }

/** Largest file that is taken, in bytes. */
export const maximumDownload = 20_000_000

/** The kind of a file by the ending of its name, in either case; undefined for one that is not published. */
export function downloadKindOf(name: string): DownloadKind | undefined {
  const extension = /\.([^./]*)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  return isKind(extension) ? extension : undefined
}

/** Name of the published file. */
export function downloadName({ digest, kind }: DownloadFacts): string {
  return `${digest}.${kind}`
}

/** A size for readers: `2.1 MB`, `340 kB`. */
export function formatBytes(bytes: number): string {
  if (bytes >= 999_500) return `${(bytes / 1e6).toFixed(1)} MB`
  return `${Math.max(1, Math.round(bytes / 1000))} kB`
}

function isKind(extension: string): extension is DownloadKind {
  return Object.hasOwn(downloadKinds, extension)
}
