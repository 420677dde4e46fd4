import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { codeOf, Refusal } from '#lib/base/errors.ts'
import { writeFileAtomic } from '#lib/base/files/atomic-file.ts'

const announced = z.record(z.url(), z.string())

const stateSchema = z.strictObject({
  version: z.literal(1),
  /** For each service: URL → the change key of the page when it was last announced. */
  announced: z.strictObject({ indexnow: announced.default({}), baidu: announced.default({}) }),
})

/** What each service has been told so far. */
export type State = z.infer<typeof stateSchema>
export type ServiceName = keyof State['announced']

/** Reads the state file; a missing one means that nothing was announced yet. Throws `Refusal` on a damaged one. */
export async function loadState(path: string): Promise<State> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { version: 1, announced: { indexnow: {}, baidu: {} } }
    throw new Refusal(`${path} cannot be read: ${String(error)}`)
  }
  try {
    return stateSchema.parse(JSON.parse(text))
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error)
    throw new Refusal(
      `${path} is damaged, so it is not known what was announced. Restore it from a copy, or delete it to announce every page once more.\n${reason}`,
    )
  }
}

/** Replaces the state file in one step: a reader sees the old or the new state, never half of one. */
export function saveState(path: string, state: State): void {
  try {
    writeFileAtomic(path, `${JSON.stringify(state, null, 1)}\n`, { mode: 0o600, flush: true })
  } catch (error) {
    throw new Refusal(`${path} cannot be written: ${String(error)}`)
  }
}
