import { findHidden, removeHidden } from '#lib/markdown/checks/characters.ts'
import { ContentError, type Problem } from './content-error.ts'

/** Largest source file, in bytes. A long article has about 30,000. */
export const maximumBytes = 1_000_000

/**
 * Text of a source file: UTF-8 with or without a byte order mark, line ends normalised to LF.
 * @throws ContentError when the bytes are no complete UTF-8 text, or hold characters that nobody sees
 */
export function decodeSource(path: string, bytes: Uint8Array): string {
  const { text, problems } = readSource(path, bytes)
  if (problems.length > 0) throw new ContentError(path, problems)
  return text
}

/** A source text that can be read on, though characters stood in it that may not. */
export interface ReadSource {
  /** Without those characters. */
  text: string
  problems: Problem[]
}

/**
 * Reads a source file as `decodeSource` does, and reports hidden characters beside what else is wrong.
 * @throws ContentError when the bytes are no complete UTF-8 text
 */
export function readSource(path: string, bytes: Uint8Array): ReadSource {
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
  const mark = text.search(/^(?:<{7}|>{7}) /m)
  if (mark !== -1) {
    const message =
      'this is a mark of a merge that was not finished. Keep what is to stay of both sides, delete the marks.'
    fail(path, message, lineAt(text, mark))
  }
  return {
    text: removeHidden(text).replaceAll('\r\n', '\n'),
    problems: findHidden(text).map(({ offset, message }) => ({ line: lineAt(text, offset), message })),
  }
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
