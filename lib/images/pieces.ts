/** A marker of a JPEG, a chunk of a PNG or a WebP, a box of an AVIF, or what stands behind the last of them. */
export interface Piece {
  /** Four letters, or the number of a JPEG's marker in hexadecimal. */
  type: string
  bytes: Buffer
}

const pixelTypes: ReadonlySet<string> = new Set([
  'scan',
  'IDAT',
  'fdAT',
  'VP8 ',
  'VP8L',
  'ALPH',
  'ANMF',
  'mdat',
])

/** Whether a piece is compressed pixels, in which any bytes may stand by chance. */
export function isPixels({ type }: Piece): boolean {
  return pixelTypes.has(type)
}

/** The pieces of a JPEG, PNG, WebP or AVIF, in order; of a damaged file, what can be told apart. */
export function listPieces(bytes: Buffer): Piece[] {
  if (bytes[0] === 0xff) return listMarkers(bytes)
  if (bytes[0] === 0x89) return listChunks(bytes, 8, readPng)
  return latin(bytes, 0) === 'RIFF' ? listChunks(bytes, 12, readWebp) : listChunks(bytes, 0, readAvif)
}

function listMarkers(bytes: Buffer): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    const end = at + (marker === 0xff ? 1 : standsAlone(marker) ? 2 : 2 + bytes.readUInt16BE(at + 2))
    pieces.push({ type: marker.toString(16), bytes: bytes.subarray(at, end) })
    at = marker === startOfScan ? endOfScan(bytes, end) : end
    if (at > end) pieces.push({ type: 'scan', bytes: bytes.subarray(end, at) })
  }
  return [...pieces, { type: 'rest', bytes: bytes.subarray(at) }]
}

const startOfScan = 0xda

/** Start and end of a picture, of which a phone writes two into one file, and marks between scans. */
function standsAlone(marker: number): boolean {
  return marker >= 0xd0 && marker <= 0xd9
}

/** In a scan, 0xff stands before zero, before the number of a restart, or before the next marker. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return bytes.length
}

/** Reads the type of the chunk that starts here, of which eight bytes are there at least, and its length in bytes. */
type ReadChunk = (bytes: Buffer, at: number) => { type: string; length: number }

const readPng: ReadChunk = (bytes, at) => ({
  type: latin(bytes, at + 4),
  length: 12 + bytes.readUInt32BE(at),
})

const readWebp: ReadChunk = (bytes, at) => {
  const length = bytes.readUInt32LE(at + 4)
  return { type: latin(bytes, at), length: 8 + length + (length % 2) }
}

const readAvif: ReadChunk = (bytes, at) => {
  const length = bytes.readUInt32BE(at)
  const type = latin(bytes, at + 4)
  if (length === 1 && at + 16 <= bytes.length)
    return { type, length: Math.max(16, Number(bytes.readBigUInt64BE(at + 8))) }
  return { type, length: length < 8 ? bytes.length : length }
}

function listChunks(bytes: Buffer, from: number, read: ReadChunk): Piece[] {
  const pieces: Piece[] = []
  let at = from
  while (at + 8 <= bytes.length && pieces.at(-1)?.type !== 'IEND') {
    const { type, length } = read(bytes, at)
    pieces.push({ type, bytes: bytes.subarray(at, at + length) })
    at += length
  }
  return [...pieces, { type: 'rest', bytes: bytes.subarray(at) }]
}

function latin(bytes: Buffer, at: number): string {
  return bytes.toString('latin1', at, at + 4)
}
