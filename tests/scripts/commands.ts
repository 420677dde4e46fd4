import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { localDay, sourceDay } from '#lib/content/library/latest-day.ts'
import { beginArticle } from '../../scripts/begin-article.ts'
import { checkArticles } from '../../scripts/check-articles.ts'
import { recordIds } from '../../scripts/record-ids.ts'

/** 2026-11-24, 12:00 UTC, in seconds. */
const noon = '1795521600'

/** The commands of a project of articles in `folder`, run in this process at noon; paths are told from there. */
export function commandsIn(folder: string) {
  const days = { today: localDay(noon), latest: sourceDay(noon) ?? '' }
  const place = { content: join(folder, 'content'), project: folder, ...days }
  return {
    ids: async (...args: string[]) => seenFrom(folder, await recordIds(args, place)),
    begin: async (...args: string[]) => seenFrom(folder, await beginArticle(args, place)),
    check: async () => seenFrom(folder, await checkArticles(place)),
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
