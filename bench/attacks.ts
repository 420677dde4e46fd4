/**
 * What hostile requests, slow clients and a hundred releases do to the server of the site: node bench/attacks.ts
 * On this machine only, with a sample release; about a minute. Ends with status 1 when an aim is missed.
 */
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { switchRelease, writeRelease } from '#lib/publish/release/release.ts'
import { sampleInput } from '../tests/lib/publish/sample-release.ts'
import { scratchFolder } from '../tests/support/scratch-folder.ts'
import { printAims } from './aims.ts'
import { crowdIn } from './attacks/crowd.ts'
import { sendGarbage } from './attacks/garbage.ts'
import { replaceReleases } from './attacks/releases.ts'
import { type MeasuredServer, startMeasured } from './attacks/start-measured.ts'

for (const attack of [sendGarbage, crowdIn, replaceReleases]) {
  const projectDir = await scratchFolder('attacks')
  let server: MeasuredServer | undefined
  try {
    const { id } = await writeRelease(sampleInput(projectDir, 'v0'))
    await switchRelease(projectDir, id)
    server = await startMeasured(path.join(projectDir, 'dist'))
    printAims(await attack(server, projectDir))
  } finally {
    await server?.end()
    await rm(projectDir, { recursive: true, force: true })
  }
}
