import { randomBytes } from 'node:crypto'
import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { codeOf, PublishError } from './errors.ts'
import { hostLabel, isAlive, writeFileAtomic } from './temporary.ts'

/**
 * Runs `work` while no other process holds the lock file, and returns its result. A lock whose process has
 * died is taken over; one of another machine, once it is ten minutes old. Throws a PublishError after 30
 * seconds of waiting.
 */
export async function withLock<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  const token = randomBytes(8).toString('hex')
  await acquire(file, JSON.stringify({ host: hostLabel(), pid: process.pid, token }))
  try {
    return await work()
  } finally {
    if ((await read(file)).includes(token)) await rm(file, { force: true })
  }
}

const patience = 30_000
const foreignLifetime = 10 * 60_000
const settling = 50

async function acquire(file: string, content: string): Promise<void> {
  const deadline = Date.now() + patience
  for (;;) {
    if (await createOnce(file, content)) return
    if ((await isStale(file)) && (await takeOver(file, content))) return
    if (Date.now() > deadline) {
      throw new PublishError(
        `Another process is publishing (${await read(file)}). Wait for it; if there is none, delete ${file}.`,
      )
    }
    await sleep(20)
  }
}

async function createOnce(file: string, content: string): Promise<boolean> {
  try {
    await writeFile(file, content, { flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/**
 * Of several that take over at once the last one to write has it; each looks again after the others have
 * written.
 */
async function takeOver(file: string, content: string): Promise<boolean> {
  await writeFileAtomic(file, content)
  await sleep(settling)
  return (await read(file)) === content
}

async function isStale(file: string): Promise<boolean> {
  const owner = (await read(file)).match(/"host":"(\w+)","pid":(\d+)/)
  if (owner && owner[1] === hostLabel()) return !isAlive(Number(owner[2]))
  const stats = await stat(file).catch(() => undefined)
  // Without an owner it was just created and not yet written, or its writer was killed in between.
  return stats !== undefined && Date.now() - stats.mtimeMs > (owner ? foreignLifetime : 1000)
}

async function read(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '')
}
