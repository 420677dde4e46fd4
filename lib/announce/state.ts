import { open, readFile, rename, rm } from 'node:fs/promises'
import { z } from 'zod'
import { AnnounceError } from './announce-error.ts'

const announced = z.record(z.url(), z.string())

const stateSchema = z.strictObject({
  version: z.literal(1),
  /** For each service: URL → the change key of the page when it was last announced. */
  announced: z.strictObject({ indexnow: announced.default({}), baidu: announced.default({}) }),
})

/** What each service has been told so far. */
export type State = z.infer<typeof stateSchema>
export type ServiceName = keyof State['announced']

/** Reads the state file; a missing one means that nothing was announced yet. Throws `AnnounceError` on a damaged one. */
export async function loadState(path: string): Promise<State> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (isMissing(error)) return { version: 1, announced: { indexnow: {}, baidu: {} } }
    throw new AnnounceError(`${path} cannot be read: ${String(error)}`)
  }
  try {
    return stateSchema.parse(JSON.parse(text))
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error)
    throw new AnnounceError(
      `${path} is damaged, so it is not known what was announced. Restore it from a copy, or delete it to announce every page once more.\n${reason}`,
    )
  }
}

/** Replaces the state file in one step: a reader sees the old or the new state, never half of one. */
export async function saveState(path: string, state: State): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`
  try {
    const file = await open(draft, 'w', 0o600)
    try {
      await file.writeFile(`${JSON.stringify(state, null, 1)}\n`)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw new AnnounceError(`${path} cannot be written: ${String(error)}`)
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
