import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { afterAll } from 'vitest'
import { localDay, sourceDay } from '#lib/content/library/latest-day.ts'
import { createParserPool } from '#lib/content/library/parsing/parser-pool.ts'
import { beginArticle } from '../../scripts/begin-article.ts'
import { checkArticles } from '../../scripts/check-articles.ts'
import { keepEditions } from '../../scripts/keep-editions.ts'
import { recordIds } from '../../scripts/record-ids.ts'

/** 2026-11-24, 12:00 UTC, in seconds. */
export const noon = '1795521600'

/**
 * The commands of a project of articles in a folder, run in this process at noon; paths are told from there. The
 * processes that parse its articles last as long as the tests of a file, which has this called once.
 */
export function prepareCommands() {
  const pool = createParserPool()
  afterAll(pool.close)
  const days = { today: localDay(noon), latest: sourceDay(noon) ?? '' }
  return (folder: string) => {
    const place = { content: join(folder, 'content'), project: folder, pool, ...days }
    return {
      ids: async (...args: string[]) => seenFrom(folder, await recordIds(args, place)),
      begin: async (...args: string[]) => seenFrom(folder, await beginArticle(args, place)),
      edition: async (...args: string[]) => seenFrom(folder, await keepEditions(args, place)),
      check: async () => seenFrom(folder, await checkArticles(place)),
    }
  }
}

/** What a program of those says, started as authors start it: on its streams, and with the status of its process. */
export function startIn(folder: string, script: string, ...args: string[]) {
  const command = ['--conditions=react-server', resolve('scripts', script), ...args]
  const env = { ...process.env, CONTENT_DIR: join(folder, 'content'), SOURCE_DATE_EPOCH: noon }
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { env, encoding: 'utf8' })
  return seenFrom(folder, { status, stdout, stderr })
}

function seenFrom<Status>(folder: string, { status, stdout, stderr }: Said<Status>): Said<Status> {
  const shorten = (text: string) => text.replaceAll(`${folder}/`, '')
  return { status, stdout: shorten(stdout), stderr: shorten(stderr) }
}

interface Said<Status> {
  status: Status
  stdout: string
  stderr: string
}
