import { z } from 'zod'
import { Refusal } from './base/errors.ts'

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>

/** Those of this process: to hand them on to a program that it starts, and to no module that reads them. */
export const environment = process.env

/** An empty value counts as not set, as CI gives for a missing secret. */
const text = z
  .string()
  .optional()
  .transform((value) => value || undefined)

/** A text, if set, that has to be of a form; `rule` says which, behind “it must be”. */
function checked(passes: (value: string) => boolean, rule: string) {
  return text.refine((value) => value === undefined || passes(value), rule)
}

function onOrOff(otherwise: boolean) {
  return checked((value) => ['on', 'off'].includes(value), '"on" or "off"').transform((value) =>
    value === undefined ? otherwise : value === 'on',
  )
}

const url = checked((value) => URL.canParse(value) && /^https?:/.test(value), 'an http or https URL')

const contact = checked(
  (value) => /^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/[^\s/]\S*)$/.test(value),
  'a URI such as mailto:name@example.org or https://example.org/report',
)

/** What those who run the site may set, with one sentence each; docs/deploying.md lists the same. */
export const ownersVariables = {
  SITE_ORIGIN: {
    about: 'Origin of absolute links, such as `https://example.org`; `http://localhost:3000` unless set.',
    schema: checked(
      isOrigin,
      'an origin such as https://example.org, with no path, query or password',
    ).transform((value) => value && new URL(value).origin),
  },
  CONTACT: {
    about: 'Where readers may send new evidence, a `mailto:` or `https:` URI; none is named unless set.',
    schema: contact,
  },
  SECURITY_CONTACT: {
    about: 'Where security problems are to be reported, in `security.txt`; `security@` the host unless set.',
    schema: contact,
  },
  CONTENT_DIR: {
    about: 'Folder of the articles; `content` unless set.',
    schema: text.transform((value) => value ?? 'content'),
  },
  AGE_NOTICE_YEARS: {
    about: 'Years without a revision after which an article says so at its head; 5 unless set, never with 0.',
    schema: z
      .string()
      .refine((value) => /^\d{1,3}$/.test(value), 'a whole number of years, 0 for never')
      .transform(Number)
      .default(5),
  },
  PORT: {
    about: 'Port to listen on; 3000 unless set, any free one with 0.',
    schema: z
      .string()
      .refine(
        (value) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535,
        'a whole number from 0 to 65535 (0: any free port)',
      )
      .transform(Number)
      .default(3000),
  },
  HOST: {
    about: 'Address to listen on; all of this machine unless set.',
    schema: checked(
      (value) => /^[0-9a-z.:%_-]+$/i.test(value),
      'an IP address or a host name, without scheme and port',
    ),
  },
  LOG: { about: '`off` leaves answered requests out of the log.', schema: onOrOff(true) },
  LOG_IP: { about: '`on` logs the addresses of readers.', schema: onOrOff(false) },
  INDEXNOW_KEY: { about: 'Key for IndexNow, which is left out without one.', schema: text },
  INDEXNOW_ENDPOINT: { about: 'Where IndexNow is told; its common endpoint unless set.', schema: url },
  BAIDU_PUSH_TOKEN: { about: 'Token for Baidu, which is left out without one.', schema: text },
  BAIDU_ENDPOINT: { about: 'Where Baidu is told; its push interface unless set.', schema: url },
  ANNOUNCE_STATE: {
    about: 'File that remembers what was announced; `.announce-state.json` unless set.',
    schema: text.transform((value) => value ?? '.announce-state.json'),
  },
  ARCHIVE_SERVICE: {
    about:
      'Start of the address that has a copy made of what stands behind it; the Wayback Machine’s unless set.',
    schema: url.transform((value) => value ?? 'https://web.archive.org/save/'),
  },
  NEXT_DEPLOYMENT_ID: { about: 'Id that Next puts into the addresses of its assets, if set.', schema: text },
}

/** What programs of the project tell one another, and what the system and Next tell them. */
const variables = {
  ...ownersVariables,
  CONTENT_INDEX: { about: 'Index of the state of the articles that a build is made of.', schema: text },
  PAGE_PLAN: { about: 'File that says which pages a build keeps from the one before.', schema: text },
  BUILD_MODE: {
    about: '`compile` while a build compiles the program, `generate` while it renders and publishes pages.',
    schema: text,
  },
  BUILD_REFUSAL: {
    about: 'File that a build writes its reason to when it refuses to publish.',
    schema: text,
  },
  DEV_RELOAD_PORT: {
    about: 'Port that tells open pages to load again while an author writes.',
    schema: text,
  },
  BEST_COMPRESSION_UP_TO: {
    about: 'Bytes of text up to which a site is made as small as can be throughout; 64,000,000 unless set.',
    schema: z
      .string()
      .refine((value) => /^\d{1,12}$/.test(value), 'a whole number of bytes')
      .transform(Number)
      // What two processors compress in about a minute.
      .default(64_000_000),
  },
  SOURCE_DATE_EPOCH: {
    about: 'Seconds of the day that a build counts as today (reproducible-builds.org).',
    schema: text,
  },
  NODE_COMPILE_CACHE: { about: 'Folder that Node keeps compiled modules in.', schema: text },
  NEXT_PHASE: { about: 'What Next is about to do.', schema: text },
  NODE_ENV: { about: '`development` while an author writes.', schema: text },
  PATH: { about: 'Folders of programs.', schema: text },
}

type Variables = typeof variables

/**
 * The value of an environment variable.
 * @throws Refusal when it is set to something that makes no sense
 */
export function setting<Name extends keyof Variables>(
  name: Name,
  from: Environment = process.env,
): z.output<Variables[Name]['schema']> {
  const schema: Variables[Name]['schema'] = variables[name].schema
  const parsed = schema.safeParse(from[name])
  if (parsed.success) return parsed.data as z.output<Variables[Name]['schema']>
  throw new Refusal(`${name} is "${from[name]}": it must be ${parsed.error.issues[0]?.message}.`)
}

function isOrigin(value: string): boolean {
  const parsed = URL.parse(value)
  return (
    parsed !== null &&
    /^https?:\/\/[^/@\s]+\/?$/i.test(value) &&
    parsed.username === '' &&
    parsed.password === '' &&
    parsed.href === `${parsed.origin}/`
  )
}
