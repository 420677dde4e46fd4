import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { hostFiles } from '#lib/publish/hosts/host-files.ts'
import { type ReleaseInput, switchRelease, writeRelease } from '#lib/publish/release/release.ts'
import { scratchFolder } from '../../../support/scratch-folder.ts'
import { sampleInput } from '../sample-release.ts'

/** Publishes the sample release, or what `change` makes of it, with the configuration of every host. */
export async function publishSample(change: (input: ReleaseInput) => ReleaseInput = (input) => input) {
  const projectDir = await scratchFolder('publish-hosts')
  const input = change(sampleInput(projectDir))
  const { id } = await writeRelease({ ...input, ...hostFiles(input) })
  await switchRelease(projectDir, id)
  return {
    dist: join(projectDir, 'dist'),
    remove: () => rm(projectDir, { recursive: true, force: true }),
  }
}
