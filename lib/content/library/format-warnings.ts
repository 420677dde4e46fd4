import { ContentError, type Problem } from '#lib/markdown/content-error.ts'

/** What keeps a file from nothing and its author may want to know. */
export interface ContentWarnings {
  path: string
  warnings: readonly Problem[]
}

/** The warnings of a file, one a line: file, line, `warning:`, what to know and how to mend it. */
export function formatWarnings({ path, warnings }: ContentWarnings): string[] {
  if (warnings.length === 0) return []
  const problems = warnings.map(({ line, message }) => ({ line, message: `warning: ${message}` }))
  return new ContentError(path, problems).message.split('\n')
}
