const longest = 120

/** The first sentence of a text, with the next where it is very short, cut at 120 characters; the fallback for an empty text. */
export function firstSentence(text: string, fallback: string): string {
  const [paragraph = ''] = text.trim().split('\n')
  const sentences = paragraph.match(/[^。！？.!?]+(?:[。！？][”’」』）]*|[.!?](?=\s|$)[”’)]*|\.|$)/gu) ?? []
  let description = ''
  for (const sentence of sentences) {
    if (description.length >= 24) break
    description += sentence
  }
  if (description.trim() === '') return fallback
  return description.length <= longest ? description.trim() : `${description.slice(0, longest - 1)}…`
}
