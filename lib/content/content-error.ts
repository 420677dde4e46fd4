import type { Problem } from '#lib/markdown/problem.ts'

export type { Problem }

/** Thrown when an article cannot be published as it stands; its message lists every problem, one a line. */
export class ContentError extends Error {
  readonly path: string
  readonly problems: readonly Problem[]

  constructor(path: string, problems: readonly Problem[]) {
    const ordered = [...problems].sort((a, b) => a.line - b.line)
    super(ordered.map(({ line, message }) => `${path}:${line}: ${message}`).join('\n'))
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
