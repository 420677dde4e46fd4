/** A kind of picture file, by its first bytes. */
interface Kind {
  name: string
  /** Endings of the names of such files, the usual one first. */
  extensions: readonly [string, ...string[]]
  matches: (bytes: Buffer) => boolean
}

const startsWith = (...start: number[]) => {
  const first = Buffer.from(start)
  return (bytes: Buffer) => bytes.subarray(0, first.length).equals(first)
}
const latin = (bytes: Buffer, from: number, to: number) => bytes.toString('latin1', from, to)

/** What is published. */
const taken: readonly Kind[] = [
  { name: 'JPEG', extensions: ['jpg', 'jpeg'], matches: startsWith(0xff, 0xd8, 0xff) },
  {
    name: 'PNG',
    extensions: ['png'],
    matches: startsWith(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  },
  {
    name: 'WebP',
    extensions: ['webp'],
    matches: (bytes) => latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP',
  },
  { name: 'AVIF', extensions: ['avif'], matches: (bytes) => /^ftyp(?:avif|avis)/.test(latin(bytes, 4, 12)) },
]

/** Kinds that are known and not published, with what to do. */
const refused: readonly (readonly [pattern: RegExp, message: string])[] = [
  [/^GIF8/, 'is a GIF. Export one of its pictures as PNG'],
  [/^(?:II\*\0|MM\0\*)/, 'is a TIFF or a raw photograph. Export it as JPEG'],
  [/^BM/, 'is a BMP. Export it as PNG'],
  [/^.{4}ftyp(?:hei[cfmsx]|hev|mif1|msf1)/s, 'is HEIC. Export it as JPEG'],
  [/^%PDF-/, 'is a PDF. Export the page as PNG, or link to the file'],
  [/^PK/, 'is a ZIP archive. Put the picture itself here'],
  [
    /^(?:\ufeff|ï»¿)?\s*<(?:\?xml|!--|!DOCTYPE|svg|html)/i,
    'is SVG or HTML, which can hold scripts. Export it as PNG, 1,440 px wide or more',
  ],
]

/** Endings of the names of picture files, in lower case. */
export const imageExtensions: readonly string[] = [
  ...taken.flatMap(({ extensions }) => extensions),
  'gif',
  'svg',
  'heic',
  'tif',
  'tiff',
  'bmp',
]

/** Why a file is not what its name says, or nothing that is published, as the end of a sentence; undefined when neither. */
export function explainKind(bytes: Buffer, fileName: string): string | undefined {
  const kind = taken.find(({ matches }) => matches(bytes))
  if (kind === undefined) {
    const head = latin(bytes, 0, 64)
    const known = refused.find(([pattern]) => pattern.test(head))
    return `${known?.[1] ?? 'is no picture by its content. Export it as JPEG or PNG'}.`
  }
  const extension = /\.([^.]*)$/.exec(fileName)?.[1]?.toLowerCase() ?? ''
  if (kind.extensions.includes(extension)) return undefined
  return `is a ${kind.name} by its content. Rename it to end in .${kind.extensions[0]}.`
}
