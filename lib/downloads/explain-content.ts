import { type DownloadKind, downloadKinds } from './download.ts'

/** Why bytes are not what the name of their file says, as the end of a sentence; undefined when they are. */
export function explainContent(bytes: Buffer, kind: DownloadKind): string | undefined {
  if (bytes.length === 0) return 'is empty. Copy it here again.'
  return checks[kind](bytes)
}

const checks: Record<DownloadKind, (bytes: Buffer) => string | undefined> = {
  pdf: (bytes) => {
    if (!bytes.toString('latin1', 0, 5).startsWith('%PDF-')) return explainOther(bytes, 'pdf')
    return bytes.subarray(-1024).includes('%%EOF') ? undefined : cutOff
  },
  zip: (bytes) => {
    if (!isZip(bytes)) return explainOther(bytes, 'zip')
    return bytes.subarray(-65_557).includes('PK\x05\x06', 'latin1') ? undefined : cutOff
  },
  csv: (bytes) => explainText(bytes, 'csv'),
  txt: (bytes) => explainText(bytes, 'txt'),
  json: (bytes) => explainText(bytes, 'json') ?? explainJson(bytes),
}

const cutOff = 'is cut off: its end is missing. Copy it here again.'

function explainText(bytes: Buffer, kind: DownloadKind): string | undefined {
  // What begins as a program, a document or a picture is none of these, whatever follows.
  if (bytes.includes(0) || isZip(bytes) || bytes.toString('latin1', 0, 5) === '%PDF-')
    return explainOther(bytes, kind)
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return undefined
  } catch {
    return 'is no text in UTF-8. Save it in UTF-8, which all programs read.'
  }
}

function explainJson(bytes: Buffer): string | undefined {
  try {
    JSON.parse(new TextDecoder().decode(bytes))
    return undefined
  } catch (error) {
    return `cannot be read as JSON (${error instanceof SyntaxError ? error.message : error}). Mend it, or end its name in .txt.`
  }
}

function explainOther(bytes: Buffer, kind: DownloadKind): string {
  const start = bytes.toString('latin1', 0, 8).trimStart()
  const known = signatures.find(([starts]) => starts.some((each) => start.startsWith(each)))?.[1]
  return `is ${known ?? 'something else'} by its content, and ${downloadKinds[kind]} by its name. Export it as ${downloadKinds[kind]}, or mend the name.`
}

const signatures: readonly (readonly [starts: readonly string[], name: string])[] = [
  [['%PDF-'], 'PDF'],
  [['PK\x03\x04'], 'a ZIP archive or a document of an office program'],
  [['\xd0\xcf\x11\xe0'], 'a document of an old office program'],
  [['\xff\xd8\xff', '\x89PNG', 'GIF8', 'RIFF'], 'a picture or a recording'],
  [['<'], 'HTML or XML'],
  [['MZ', '\x7fELF'], 'a program'],
]

function isZip(bytes: Buffer): boolean {
  return bytes.toString('latin1', 0, 4) === 'PK\x03\x04'
}
