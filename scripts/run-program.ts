import { messageOf, Refusal } from '#lib/base/errors.ts'
import { ContentError, ContentErrors } from '#lib/markdown/content-error.ts'

interface Failing {
  /** Status of the process where the program could not do its work. */
  status: number
  /** Takes out of a message what nobody may read. */
  hide?: (message: string) => string
}

/** Runs a program, whose process ends with the status that it returns; what else ends it is told, after its name. */
export async function runProgram(
  name: string,
  main: () => number | Promise<number>,
  { status, hide = (message) => message }: Failing,
): Promise<void> {
  try {
    process.exitCode = await main()
  } catch (error) {
    console.error(`${name}: ${hide(explain(error))}`)
    process.exitCode = status
  }
}

/** The message of what is told to the user of a program, and where anything else arose. */
function explain(error: unknown): string {
  const isTold =
    error instanceof Refusal ||
    error instanceof ContentError ||
    error instanceof ContentErrors ||
    (error instanceof TypeError && 'code' in error)
  return isTold || !(error instanceof Error) ? messageOf(error) : (error.stack ?? error.message)
}
