import AdmZip from 'adm-zip'

/** A file of an archive. */
export interface ZipEntry {
  name: string
  content: string | Uint8Array
  /** It is as small as it gets, and stored as it is. */
  isPacked?: boolean
}

/** A ZIP archive of files in their order. The same files give the same bytes. */
export function packZip(entries: Iterable<ZipEntry>): Uint8Array<ArrayBuffer> {
  const zip = new AdmZip({ noSort: true })
  for (const { name, content, isPacked = false } of entries) {
    const { header } = zip.addFile(name, Buffer.from(content))
    // In the time of the machine, as the format has it: the same everywhere.
    header.time = new Date(1980, 0, 1)
    header.made = madeOnUnix
    if (isPacked) header.method = stored
  }
  return new Uint8Array(zip.toBuffer())
}

/** Version 2.0 of the format, with rights as Unix has them, wherever it is made (APPNOTE.TXT §4.4.2). */
const madeOnUnix = 0x0314

/** Compression method 0 (APPNOTE.TXT §4.4.5). */
const stored = 0
