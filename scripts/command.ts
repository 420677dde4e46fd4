import { type ParseArgsConfig, parseArgs } from 'node:util'
import { messageOf, Refusal } from '#lib/base/errors.ts'
import type { DateText } from '#lib/content/article/types.ts'
import { contentFolder } from '#lib/content/library/content-folder.ts'
import { latestDay, localDay } from '#lib/content/library/latest-day.ts'
import type { ParserPool } from '#lib/content/library/parsing/parser-pool.ts'
import { defaultLocale, isLocale, type Locale, locales } from '#lib/locales.ts'
import { ContentError, ContentErrors } from '#lib/markdown/content-error.ts'

/** Where a command works, and when. */
export interface Place {
  /** Folder of the articles. */
  content: string
  /** Folder of the project, with what was published of it. */
  project: string
  /** The day where the author is. */
  today: DateText
  /** The latest day that an article may name. */
  latest: DateText
  /** Parses the articles, for commands that follow one another; without one each starts processes of its own. */
  pool?: ParserPool
}

/** How a command has ended: what it prints, and the status of its process. */
export interface Outcome {
  status: 0 | 1
  stdout: string
  stderr: string
}

/** The place of this process. */
export function currentPlace(): Place {
  return { content: contentFolder, project: process.cwd(), today: localDay(), latest: latestDay() }
}

/** Runs a command that writes all or nothing, and returns the lines that it prints; a refusal of it is an outcome too. */
export async function runCommand(work: () => Promise<string[]> | string[]): Promise<Outcome> {
  try {
    return { status: 0, stdout: toText(await work()), stderr: '' }
  } catch (error) {
    const isTold = [ContentError, ContentErrors, Refusal].some((kind) => error instanceof kind)
    if (!isTold) throw error
    return { status: 1, stdout: '', stderr: toText([messageOf(error), 'Nothing was written.']) }
  }
}

/** Prints an outcome, and has the process end with its status. */
export function report({ status, stdout, stderr }: Outcome): void {
  process.stdout.write(stdout)
  process.stderr.write(stderr)
  process.exitCode = status
}

/**
 * The arguments of a command.
 * @throws Refusal with its usage for those that it does not know
 */
export function readArguments<Config extends ParseArgsConfig>(config: Config, usage: string) {
  try {
    return parseArgs(config)
  } catch (error) {
    throw new Refusal(`${messageOf(error)}\n\n${usage}`)
  }
}

/**
 * The language that a command is given; that in which the site is written first without one.
 * @throws Refusal where it is none of the site
 */
export function readLocale(name: string = defaultLocale): Locale {
  if (isLocale(name)) return name
  throw new Refusal(
    `"${name}" is no language of the site. They are ${locales.join(', ')}; see lib/locales.ts.`,
  )
}

/** Each line with its end. */
export function toText(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('')
}
