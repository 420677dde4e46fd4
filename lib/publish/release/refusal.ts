import { Refusal } from '#lib/base/errors.ts'
import { writeFileAtomic } from '#lib/base/files/atomic-file.ts'
import { setting } from '#lib/settings.ts'

/**
 * Does a part of a build. What it refuses is written to the file that the build named, too: Next prints errors in its
 * own way, from several processes.
 * @throws whatever `work` throws
 */
export async function recordingRefusals<Value>(work: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    const file = setting('BUILD_REFUSAL')
    if (file !== undefined && error instanceof Refusal) writeFileAtomic(file, error.message)
    throw error
  }
}
