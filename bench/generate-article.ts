import { createRandom } from '../tests/site/sample-article.ts'

/**
 * An article of the length and structure of `template`, in other words: every Chinese character, and every letter
 * of its ids and of the names of its notes, is replaced through a permutation that depends on `seed`. What repeats in
 * the template repeats in the copy, so it compresses as well, and every character stays one that the fonts have. Keys of
 * sources stay, so that the file of sources serves the copy as well.
 */
export function generateArticle(template: string, seed: number): string {
  const random = createRandom(seed)
  const han = permutation([...new Set(template.match(/\p{Script=Han}/gu))], random)
  const letters = permutation([...'abcdefghijklmnopqrstuvwxyz'], random)
  const rename = (name: string) => name.replace(/[a-z]/g, (letter) => letters.get(letter) ?? letter)
  return template
    .replace(/\p{Script=Han}/gu, (character) => han.get(character) ?? character)
    .replace(/\{#(claim-)?([a-z0-9-]+)/g, (_, claim = '', id: string) => `{#${claim}${rename(id)}`)
    .replace(/\[\^([a-z0-9-]+)\]/g, (_, name: string) => `[^${rename(name)}]`)
    .replace(/\]\(#(claim-)?([a-z0-9-]+)\)/g, (_, claim = '', id: string) => `](#${claim}${rename(id)})`)
    .replace(/^( *(?:- )?section: )([a-z0-9-]+)/gm, (_, field: string, id: string) => `${field}${rename(id)}`)
    .replace(
      /(?<= )from=([a-z0-9,-]+)/g,
      (_, ids: string) =>
        `from=${ids.replace(/(claim-)?([a-z0-9-]+)/g, (_, claim = '', id: string) => `${claim}${rename(id)}`)}`,
    )
}

/** Each item with the one it becomes (Fisher and Yates). */
function permutation(items: string[], random: () => number): Map<string, string> {
  const shuffled = [...items]
  for (let index = shuffled.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1))
    const [here = '', there = ''] = [shuffled[index], shuffled[other]]
    shuffled[index] = there
    shuffled[other] = here
  }
  return new Map(items.map((item, index) => [item, shuffled[index] ?? item]))
}
