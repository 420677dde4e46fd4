import type { Problem } from './problem.ts'

export type { Problem }

/** Most problems of a file that its message lists: whoever mends those sees whether the others are gone, too. */
const mostListed = 50

/** Thrown when an article cannot be published as it stands; its message lists its problems, one a line. */
export class ContentError extends Error {
  readonly path: string
  readonly problems: readonly Problem[]

  constructor(path: string, problems: readonly Problem[]) {
    // A file name may hold anything, commands to the terminal included.
    const name = path.replace(/\p{C}/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
    const ordered = [...problems].sort((a, b) => a.line - b.line)
    const lines = ordered.slice(0, mostListed).map(({ line, message }) => `${name}:${line}: ${message}`)
    const [next] = ordered.slice(mostListed)
    const more =
      next &&
      `${name}:${next.line}: and ${ordered.length - mostListed} more from here on. Mend the first ones.`
    super([...lines, ...(more ? [more] : [])].join('\n'))
    this.name = 'ContentError'
    this.path = path
    this.problems = ordered
  }
}

/** Several files that cannot be published; its message is theirs together. */
export class ContentErrors extends Error {
  readonly errors: readonly ContentError[]

  constructor(errors: readonly ContentError[]) {
    super(errors.map(({ message }) => message).join('\n'))
    this.name = 'ContentErrors'
    this.errors = errors
  }
}
