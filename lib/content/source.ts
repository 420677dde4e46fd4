import { ContentError } from './content-error.ts'

/** Largest source file, in bytes. A long article has about 30,000. */
export const maximumBytes = 1_000_000

/**
 * Text of a source file: UTF-8 with or without a byte order mark, line ends normalised to LF.
 * @throws ContentError when the bytes are no complete UTF-8 text
 */
export function decodeSource(path: string, bytes: Uint8Array): string {
  if (bytes.length > maximumBytes) {
    fail(path, `the file has ${bytes.length} bytes, more than ${maximumBytes}. Split the article.`)
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    fail(path, 'the file is UTF-16. Save it as UTF-8.')
  }
  const text = decodeUtf8(path, bytes)
  if (text.trim() === '')
    fail(path, 'the file is empty. Start it with front matter between two lines of ---.')
  if (/\r(?!\n)/.test(text)) {
    fail(path, 'the file ends its lines with CR alone. Save it with LF (Unix) or CRLF (Windows) line ends.')
  }
  const nul = text.indexOf('\0')
  if (nul !== -1) fail(path, 'the file contains a NUL character here. Delete it.', lineAt(text, nul))
  return text.replaceAll('\r\n', '\n')
}

function decodeUtf8(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const valid = new TextDecoder('utf-8').decode(bytes)
    fail(
      path,
      'the file is not valid UTF-8 from here on. Save it as UTF-8.',
      lineAt(valid, valid.indexOf('\ufffd')),
    )
  }
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, Math.max(0, offset)).split('\n').length
}

function fail(path: string, message: string, line = 1): never {
  throw new ContentError(path, [{ line, message }])
}
