import type { Environment } from '#lib/settings.ts'

/** Replaces the credentials in a text, plain or percent-encoded: a service may repeat them in its answer. */
export function hideSecrets(text: string, environment: Environment): string {
  const secrets = [environment.INDEXNOW_KEY, environment.BAIDU_PUSH_TOKEN]
  const forms = secrets.flatMap((secret) => (secret ? [secret, encodeURIComponent(secret)] : []))
  return forms.reduce((result, form) => result.replaceAll(form, '***'), text)
}
