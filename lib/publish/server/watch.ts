import { messageOf } from '#lib/base/errors.ts'
import type { Bodies } from './bodies.ts'
import type { Log } from './log.ts'
import { loadSite, type Site, siteKey } from './site.ts'

/** Options of the watch over `dist`. */
export type WatchOptions = {
  distDir: string
  bodies: Bodies
  log: Log
  /** Milliseconds between two looks. */
  interval: number
  current: () => Site
  /** Receives a new release, read and verified. */
  onChange: (site: Site) => void
}

/**
 * Looks again and again where `dist` leads, and hands over what it finds there. Something that is no whole
 * release is reported once and left alone: the last good one stays. Returns a function that ends the watch.
 */
export function watchDist({ distDir, bodies, log, interval, current, onChange }: WatchOptions): () => void {
  let reported = ''
  let timer: NodeJS.Timeout | undefined
  let ended = false

  async function look() {
    try {
      if ((await siteKey(distDir)) !== current().key) {
        const site = await loadSite(distDir, bodies)
        if (ended) return
        onChange(site)
        log.event('info', `Now serving release ${site.release}.`)
      }
      reported = ''
    } catch (error) {
      const message = messageOf(error)
      if (message !== reported) {
        log.event('error', `dist was changed to something that cannot be served: ${message}`, {
          release: current().release,
        })
      }
      reported = message
    }
    if (!ended) timer = setTimeout(look, interval).unref()
  }

  timer = setTimeout(look, interval).unref()
  return () => {
    ended = true
    clearTimeout(timer)
  }
}
