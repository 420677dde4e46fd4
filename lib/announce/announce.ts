import { Refusal } from '#lib/base/errors.ts'
import { withLock } from '#lib/base/files/lock.ts'
import { defaultPatience, type Patience } from '#lib/requests/send.ts'
import type { Environment } from '#lib/settings.ts'
import { deliver } from './deliver.ts'
import { planAnnouncement } from './plan.ts'
import { type Release, readRelease } from './release.ts'
import { reportDelivery, reportDryRun } from './report.ts'
import { checkDeployed, judgeRemoved } from './running-site.ts'
import { hideSecrets } from './secrets.ts'
import type { Service } from './service.ts'
import { checkOrigin, readServices } from './settings.ts'
import { loadState, type State, saveState } from './state.ts'

export type AnnounceOptions = {
  /** Folder that holds the release's manifest.json. */
  release: string
  /** File that remembers what each service was told. */
  statePath: string
  environment: Environment
  /** Prints what would be sent; opens no connection and writes nothing. */
  dryRun?: boolean
  /** Leaves out the look at the IndexNow key file of the running site. */
  skipKeyCheck?: boolean
  /** Leaves out the check that the running site serves this release. */
  skipLiveCheck?: boolean
  patience?: Patience
  /** Takes one line of the report. */
  write: (line: string) => void
}

/**
 * Tells each configured service which pages changed since it was last told. Returns false when a service failed:
 * what it did not take goes out with the next run. Throws `Refusal` when nothing could be announced at all.
 */
export async function announce(options: AnnounceOptions): Promise<boolean> {
  const patience = options.patience ?? defaultPatience
  const write = (line: string) => options.write(hideSecrets(line, options.environment))
  const release = await readRelease(options.release)
  checkOrigin(release.origin, options.environment)
  const skipKeyCheck = options.skipKeyCheck ?? false
  const settings = readServices(options.environment, release.origin, { skipKeyCheck, patience })
  if (options.dryRun) {
    const state = await loadState(options.statePath)
    for (const line of reportDryRun(settings, release, state)) write(line)
    return true
  }
  if (settings.every((setting) => 'missing' in setting)) {
    throw new Refusal('No service is configured: set INDEXNOW_KEY, BAIDU_PUSH_TOKEN, or both.')
  }
  if (!options.skipLiveCheck) await requireDeployed(release, patience)
  const work = async () => {
    const state = await loadState(options.statePath)
    const run = { release, state, statePath: options.statePath, patience, write }
    let complete = true
    for (const setting of settings) {
      if ('missing' in setting) write(`${setting.label}: skipped, ${setting.missing} is not set.`)
      else complete = (await tell(setting.service, run)) && complete
    }
    return complete
  }
  return withLock(`${options.statePath}.lock`, work, 0)
}

type Run = {
  release: Release
  state: State
  statePath: string
  patience: Patience
  write: (line: string) => void
}

async function requireDeployed(release: Release, patience: Patience): Promise<void> {
  const problem = await checkDeployed(release, patience)
  if (problem === undefined) return
  throw new Refusal(
    `${problem} Deploy the release before announcing it, or pass --skip-live-check if something rewrites the sitemap on its way.`,
  )
}

/** Tells one service everything it does not know yet; returns whether nothing failed. */
async function tell(service: Service, { release, state, statePath, patience, write }: Run): Promise<boolean> {
  const announced = state.announced[service.name]
  const plan = planAnnouncement(release.origin, release.pages, announced)
  if (!service.takesRemovals && plan.removed.length > 0) {
    for (const url of plan.removed) delete announced[url]
    saveState(statePath, state)
    plan.removed = []
  }
  const removed = await judgeRemoved(plan.removed, release, patience)
  for (const { url, reason } of removed.kept) {
    write(`${service.label}: ${url} left the sitemap but is not announced as removed: ${reason}.`)
  }
  const urls = [...plan.changed.map((page) => page.url), ...removed.gone]
  if (urls.length === 0) {
    write(`${service.label}: nothing changed since the last announcement.`)
    return true
  }
  const problem = await service.check()
  if (problem !== undefined) {
    write(`${service.label}: nothing sent. ${problem}`)
    return false
  }
  const keys = new Map(plan.changed.map((page) => [page.url, page.changeKey]))
  const delivery = await deliver(service, urls, async (accepted) => {
    for (const url of accepted) {
      const key = keys.get(url)
      if (key === undefined) delete announced[url]
      else announced[url] = key
    }
    saveState(statePath, state)
  })
  for (const line of reportDelivery(service.label, delivery)) write(line)
  return delivery.refused.length === 0 && delivery.stopped?.kind !== 'failed'
}
