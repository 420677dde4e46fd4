import sharp, { type Metadata } from 'sharp'
import { messageOf } from '#lib/base/errors.ts'
import { explainKind } from './kind.ts'
import { isPixels, listPieces, type Piece } from './pieces.ts'

/** Largest picture that is taken, in bytes. */
export const maximumBytes = 10 * 1024 * 1024
const maximumPixels = 40_000_000
const smallestSide = 16
/** A strip longer than this cannot be seen on a page. */
const longestRatio = 20

/** The size of a picture, or why it cannot be published, as the end of a sentence. */
export type ExaminedImage = { width: number; height: number } | { problem: string }

/** Looks at all of a picture: kind, header, and every pixel, so that what is cut off or damaged is found. */
export async function examineImage(bytes: Buffer, fileName: string): Promise<ExaminedImage> {
  if (bytes.length === 0) return { problem: 'is empty. Copy it here again.' }
  if (bytes.length > maximumBytes) return { problem: explainBytes(bytes.length) }
  const kind = explainKind(bytes, fileName)
  if (kind !== undefined) return { problem: kind }
  const pieces = listPieces(bytes)
  const hidden = explainHidden(pieces)
  if (hidden !== undefined) return { problem: hidden }
  try {
    // The pixels are counted here, where the message can say how many there are.
    const metadata = await sharp(bytes, { limitInputPixels: false }).metadata()
    const refused = explainHeader({ ...metadata, pages: metadata.pages ?? countFrames(pieces) })
    if (refused !== undefined) return { problem: refused }
    await decode(bytes)
    return metadata.autoOrient
  } catch (error) {
    return {
      problem: `is damaged or cut off (${firstLine(messageOf(error))}). Export or copy it again.`,
    }
  }
}

/** Why a file is too large, as the end of a sentence. */
export function explainBytes(bytes: number): string {
  return `has ${(bytes / 1024 / 1024).toFixed(1)} MB, at most ${maximumBytes / 1024 / 1024}. Export it smaller; no page needs more than 2,880 px.`
}

function explainHeader({ width, height, pages = 1, space }: Metadata): string | undefined {
  if (pages > 1) return `is animated: it has ${pages} pictures. Export one of them.`
  if (space === 'cmyk') return 'is in CMYK, for printing. Export it in sRGB.'
  if (width * height > maximumPixels)
    return `has ${Math.round((width * height) / 1_000_000)} megapixels (${width} × ${height}), at most ${maximumPixels / 1_000_000}. Export it smaller.`
  const [shorter, longer] = [Math.min(width, height), Math.max(width, height)]
  if (shorter < smallestSide || longer / shorter > longestRatio)
    return `is ${width} × ${height} px: sides have at least ${smallestSide} px, and one is at most ${longestRatio} times the other. Crop it.`
  return undefined
}

/** The frames of an animated PNG, of which a decoder that knows only the still one sees the first. */
function countFrames(pieces: readonly Piece[]): number {
  const control = pieces.find(({ type }) => type === 'acTL')?.bytes
  return control === undefined || control.length < 12 ? 1 : control.readUInt32BE(8)
}

/**
 * A picture that is also a document or a program for those who open it otherwise. Its forms would not be; its author
 * should know. Pixels are passed over: in ten megabytes of them, four given letters stand by chance.
 */
function explainHidden(pieces: readonly Piece[]): string | undefined {
  const text = pieces.flatMap((piece) => (isPixels(piece) ? [] : piece.bytes.toString('latin1'))).join('')
  const found = /<script|<\?php|<html|<svg(?=[\s/>])|javascript:/i.exec(text)?.[0]
  if (found !== undefined) return `holds "${found}" beside the picture. Export it again.`
  if (text.slice(0, 1024).includes('%PDF-')) return 'is a PDF at the same time. Export it again.'
  if (text.slice(-65_557).includes('PK\x05\x06'))
    return 'holds a ZIP archive behind the picture. Export it again.'
  return undefined
}

async function decode(bytes: Buffer): Promise<void> {
  await sharp(bytes, { limitInputPixels: maximumPixels, failOn: 'warning', sequentialRead: true })
    .resize(8, 8, { fit: 'fill', fastShrinkOnLoad: false })
    .raw()
    .toBuffer()
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? ''
}
