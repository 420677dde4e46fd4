import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { switchRelease, writeRelease } from '#lib/publish/release/release.ts'
import { sampleInput } from '../../tests/lib/publish/sample-release.ts'
import type { Aim } from '../aims.ts'
import type { MeasuredServer } from './start-measured.ts'

const releases = 100
const clients = 8
const paths = ['/', '/a/', '/a/b/', '/x.txt']

/** Publishes release after release, each written and switched to, while readers ask for pages. */
export async function replaceReleases(server: MeasuredServer, projectDir: string): Promise<Aim[]> {
  const load = startReaders(server.port)
  let id = ''
  for (let number = 1; number <= releases; number += 1) {
    id = (await writeRelease(sampleInput(projectDir, `v${number}`))).id
    await switchRelease(projectDir, id)
  }
  for (let waited = 0; (await server.vitals()).release !== id && waited < 50; waited += 1) await sleep(100)
  const { served, failed, mixed, versions } = await load.end()
  const { release } = await server.vitals()
  return [
    {
      what: `${releases} releases under load: no failed request`,
      found: `${failed} of ${served}`,
      reached: failed === 0 && served > releases,
    },
    { what: 'no page of two releases', found: `${mixed}; ${versions} releases seen`, reached: mixed === 0 },
    {
      what: 'the last one served within five seconds',
      found: path.basename(release),
      reached: release === id,
    },
  ]
}

function startReaders(port: number) {
  const seen = new Set<string>()
  const counts = { served: 0, failed: 0, mixed: 0 }
  let ended = false
  async function read(number: number) {
    for (let turn = number; !ended; turn += 1) {
      // Without a pause readers leave the machine no time to publish.
      await sleep(5)
      const body = await fetchText(`http://127.0.0.1:${port}${paths[turn % paths.length]}`).catch(
        () => undefined,
      )
      counts.served += 1
      if (body === undefined) counts.failed += 1
      const versions = new Set(body?.match(/\bv\d+\b/g))
      if (versions.size > 1) counts.mixed += 1
      for (const version of versions) seen.add(version)
    }
  }
  const running = Promise.all(Array.from({ length: clients }, (_, number) => read(number)))
  return {
    async end() {
      ended = true
      await running
      return { ...counts, versions: seen.size }
    },
  }
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${response.status}`)
  return response.text()
}
