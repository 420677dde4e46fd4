import { ContentError } from './content-error.ts'

/** Largest source file, in bytes. A long article has about 30,000. */
export const maximumBytes = 1_000_000

/**
 * Text of a source file: UTF-8 with or without a byte order mark, line ends normalised to LF.
 * @throws ContentError when the bytes are no complete UTF-8 text
 */
export function decodeSource(path: string, bytes: Uint8Array): string {
  const size = explainSize(bytes.length)
  if (size !== undefined) fail(path, size)
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
  refuseHidden(path, text)
  const mark = text.search(/^(?:<{7}|>{7}) /m)
  if (mark !== -1) {
    const message =
      'this is a mark of a merge that was not finished. Keep what is to stay of both sides, delete the marks.'
    fail(path, message, lineAt(text, mark))
  }
  return text.replaceAll('\r\n', '\n')
}

/**
 * What nobody sees who reads the source, but which changes what readers get: control characters, zero-width ones, those
 * that turn the direction of the text around them, and those that stand for no character. The joiners of emoji and of
 * Persian are none of them.
 */
const hidden =
  /[[\p{Cc}--[\t\n\r]]\p{Noncharacter_Code_Point}\u180e\u200b\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/v

function refuseHidden(path: string, text: string): void {
  const offset = text.search(hidden)
  if (offset === -1) return
  const code = (text.codePointAt(offset) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  const message = `the character U+${code} stands here, which cannot be seen. Delete it; an editor that shows hidden characters finds it.`
  fail(path, message, lineAt(text, offset))
}

/** What is wrong with the size of a file in bytes, if anything; to be asked before it is read into memory. */
export function explainSize(bytes: number): string | undefined {
  if (bytes <= maximumBytes) return undefined
  return `the file has ${bytes} bytes, more than ${maximumBytes}. Split the article.`
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
