import { Refusal } from '#lib/base/errors.ts'
import type { Patience } from '#lib/requests/send.ts'
import { type Environment, setting } from '#lib/settings.ts'
import { baiduEndpoint, createBaidu } from './baidu.ts'
import { createIndexNow, indexNowEndpoint } from './index-now.ts'
import { indexNowKeyRule, isIndexNowKey } from './index-now-key.ts'
import type { Service } from './service.ts'

/** A service that can be used, or the variable whose absence switches it off. */
export type ServiceSetting = { label: string; service: Service } | { label: string; missing: string }

/** Reads which services are configured. Throws `Refusal` on a value that cannot be right. */
export function readServices(
  environment: Environment,
  origin: string,
  options: { skipKeyCheck: boolean; patience: Patience },
): ServiceSetting[] {
  const endpoint = (name: 'INDEXNOW_ENDPOINT' | 'BAIDU_ENDPOINT', standard: string) =>
    requireReachable(setting(name, environment) ?? standard, origin)
  const key = setting('INDEXNOW_KEY', environment)
  const token = setting('BAIDU_PUSH_TOKEN', environment)
  if (key && !isIndexNowKey(key)) throw new Refusal(indexNowKeyRule)
  const indexNow = key
    ? createIndexNow({ key, origin, endpoint: endpoint('INDEXNOW_ENDPOINT', indexNowEndpoint), ...options })
    : undefined
  const baidu = token
    ? createBaidu({ token, origin, endpoint: endpoint('BAIDU_ENDPOINT', baiduEndpoint), ...options })
    : undefined
  return [
    indexNow ? { label: indexNow.label, service: indexNow } : { label: 'IndexNow', missing: 'INDEXNOW_KEY' },
    baidu ? { label: baidu.label, service: baidu } : { label: 'Baidu', missing: 'BAIDU_PUSH_TOKEN' },
  ]
}

/**
 * Checks that the origin a release was built for is the public one. A plain-http or local origin is what a build
 * without SITE_ORIGIN gets, so it counts only when SITE_ORIGIN says the same. Throws `Refusal`.
 */
export function checkOrigin(origin: string, environment: Environment): void {
  const stated = setting('SITE_ORIGIN', environment)
  if (stated && stated !== origin) {
    throw new Refusal(
      `The release was built for ${origin}, but SITE_ORIGIN is ${stated}. Build and deploy it with this SITE_ORIGIN first.`,
    )
  }
  if (!stated && (!origin.startsWith('https://') || isLoopback(origin))) {
    throw new Refusal(
      `The release was built for ${origin}, which search engines cannot fetch. Set SITE_ORIGIN to the public https origin, build, deploy, then announce.`,
    )
  }
}

function requireReachable(endpoint: string, origin: string): string {
  if (isLoopback(origin) && !isLoopback(endpoint)) {
    throw new Refusal(
      `The release was built for ${origin}: no search engine can fetch that. Set SITE_ORIGIN to the public origin and build again.`,
    )
  }
  return endpoint
}

function isLoopback(url: string): boolean {
  const { hostname } = new URL(url)
  return hostname === 'localhost' || hostname.endsWith('.localhost') || /^(127\.|\[::1\]$)/.test(hostname)
}
