import { pinyin } from 'pinyin-pro'
import { explainId, maximumIdLength } from '#lib/markdown/headings.ts'

/**
 * An id for a heading, made from its words: Chinese in pinyin, as many whole words as an id may be long. None of
 * `taken`, to which it is added. An author judges whether it is what a link should say.
 */
export function suggestId(words: string, taken: Set<string>): string {
  const name = shorten(listWords(words), maximumIdLength)
  const start = explainId(name) === undefined ? name : shorten(['part', ...listWords(words)], maximumIdLength)
  let id = start
  for (let number = 2; taken.has(id); number++) {
    const end = `-${number}`
    id = `${shorten(start.split('-'), maximumIdLength - end.length)}${end}`
  }
  taken.add(id)
  return id
}

/** Lower-case ASCII words of a text. */
function listWords(text: string): string[] {
  return pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .join(' ')
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
}

/** As many words as fit, joined by hyphens; a first word that is too long is cut. */
function shorten(words: readonly string[], most: number): string {
  let name = (words[0] ?? '').slice(0, most)
  for (const word of words.slice(1)) {
    if (`${name}-${word}`.length > most) break
    name = `${name}-${word}`
  }
  return name
}
