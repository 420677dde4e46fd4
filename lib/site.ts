import { type Environment, environment, setting } from './settings.ts'

/** What the site is called and what it is for. */
export const site = {
  name: '存疑',
  /** The character of its seal. */
  seal: '疑',
  /** Organisation named as author and publisher. */
  organisation: '存疑编辑部',
  /** Licence of the texts: CC BY 4.0. */
  licence: 'https://creativecommons.org/licenses/by/4.0/',
} as const

/** Origin of a build that was not told where it will live. */
export const localOrigin = 'http://localhost:3000'

/** Origin of absolute URLs, without a trailing slash. */
export function siteOrigin(): string {
  return setting('SITE_ORIGIN') ?? localOrigin
}

/** Address for readers who have new evidence, a `mailto:` or `https:` URI. Without it the site names none. */
export function readerContact(): string | undefined {
  return setting('CONTACT')
}

/** Address for reports of security problems: unless set, the mailbox that RFC 2142 §4 reserves for them. */
export function securityContact(origin: string, from: Environment = environment): string {
  return setting('SECURITY_CONTACT', from) ?? `mailto:security@${new URL(origin).hostname}`
}
