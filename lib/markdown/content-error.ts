import type { Problem } from './problem.ts'

export type { Problem }

/** Most problems of a file that its message lists; beyond them, the first of each kind still is. */
const mostListed = 200

/** Thrown when an article cannot be published as it stands; its message lists its problems, one a line. */
export class ContentError extends Error {
  readonly path: string
  readonly problems: readonly Problem[]

  constructor(path: string, problems: readonly Problem[]) {
    // A file name may hold anything, commands to the terminal included.
    const name = path.replace(/\p{C}/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
    const ordered = [...problems].sort((a, b) => a.line - b.line)
    const listed = choose(ordered)
    const lines = listed.map(({ line, message }) => `${name}:${line}: ${message}`)
    const next = ordered.find((problem) => !listed.includes(problem))
    const more =
      next && `${name}:${next.line}: and ${ordered.length - listed.length} more of these kinds from here on.`
    super([...lines, ...(more ? [more] : [])].join('\n'))
    this.name = 'ContentError'
    this.path = path
    this.problems = ordered
  }
}

function choose(problems: readonly Problem[]): Problem[] {
  const kinds = new Set<string>()
  return problems.filter(({ message }, index) => {
    const kind = kindOf(message)
    const isFirst = !kinds.has(kind)
    kinds.add(kind)
    return isFirst || index < mostListed
  })
}

/** Two messages are of a kind when their first plain words agree: what they quote of the file differs. */
function kindOf(message: string): string {
  return (message.match(/(?<=^|\s)[a-z]+(?=[,.;]?(?:\s|$))/g) ?? []).slice(0, 6).join(' ')
}

/** Several files that cannot be published; its message is theirs together. */
export class ContentErrors extends Error {
  readonly errors: readonly ContentError[]

  constructor(errors: readonly ContentError[]) {
    const merged = mergeByPath(errors)
    super(merged.map(({ message }) => message).join('\n'))
    this.name = 'ContentErrors'
    this.errors = merged
  }
}

/** One error a file, with each of its problems once. */
function mergeByPath(errors: readonly ContentError[]): ContentError[] {
  return [...Map.groupBy(errors, ({ path }) => path)].map(([path, ofFile]) => {
    const problems = new Map(
      ofFile.flatMap((error) => error.problems).map((each) => [`${each.line} ${each.message}`, each]),
    )
    return new ContentError(path, [...problems.values()])
  })
}
