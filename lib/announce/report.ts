import type { Delivery } from './deliver.ts'
import { planAnnouncement } from './plan.ts'
import type { Release } from './release.ts'
import type { ServiceSetting } from './settings.ts'
import type { State } from './state.ts'

/** Lines that say what a run would send to each service, and why it would send nothing. */
export function reportDryRun(settings: readonly ServiceSetting[], release: Release, state: State): string[] {
  return settings.flatMap((setting) => {
    if ('missing' in setting) return [`${setting.label}: would be skipped, ${setting.missing} is not set.`]
    const { service, label } = setting
    const plan = planAnnouncement(release.origin, release.pages, state.announced[service.name])
    const removed = service.takesRemovals ? plan.removed : []
    const count = plan.changed.length + removed.length
    if (count === 0) return [`${label}: nothing changed since the last announcement.`]
    const requests = Math.ceil(count / service.batchSize)
    return [
      `${label}: would send ${plural(count, 'URL')} in ${plural(requests, 'request')}:`,
      ...plan.changed.map((page) => `  ${page.url}`),
      ...removed.map((url) => `  ${url} (left the sitemap; sent if it is gone)`),
    ]
  })
}

/** Lines that say what a service took, refused and left for the next run. */
export function reportDelivery(label: string, delivery: Delivery): string[] {
  const { accepted, refused, left, stopped } = delivery
  const lines = [`${label}: ${plural(accepted, 'URL')} announced.`]
  for (const { url, reason } of refused) lines.push(`${label}: refused ${url}: ${reason}.`)
  if (stopped?.kind === 'quota') {
    lines.push(`${label}: the quota of today is used up; ${plural(left, 'URL')} left for the next run.`)
  }
  if (stopped?.kind === 'failed') {
    lines.push(`${label}: failed: ${stopped.reason}. ${plural(left, 'URL')} left for the next run.`)
  }
  return lines
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
