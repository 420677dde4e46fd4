/** Reads a body up to a number of bytes; `whole` tells whether that was all. */
export async function readBytes(response: Response, max: number): Promise<{ bytes: Buffer; whole: boolean }> {
  const chunks: Uint8Array[] = []
  let length = 0
  // Leaving the loop early cancels the stream.
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk)
    length += chunk.length
    if (length > max) break
  }
  return { bytes: Buffer.concat(chunks).subarray(0, max), whole: length <= max }
}

/** Media type of an answer without parameters, in lower case. */
export function mediaType(response: Response): string {
  return (response.headers.get('content-type') ?? '').split(';', 1).join('').trim().toLowerCase()
}

/** The text of an answer, by the encoding that its header names or, if it is HTML, its first bytes; else as UTF-8. */
export function decodeText(bytes: Buffer, response: Response): string {
  const stated = charsetIn(response.headers.get('content-type') ?? '')
  const declared = charsetIn(bytes.subarray(0, 1024).toString('latin1'))
  try {
    return new TextDecoder(stated ?? declared ?? 'utf-8').decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}

function charsetIn(text: string): string | undefined {
  return /charset\s*=\s*["']?([^\s;"'>/]+)/i.exec(text)?.[1]
}
