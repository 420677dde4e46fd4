/** Returns text as a quoted parameter of an nginx directive, taken literally: no escape, no variable. */
export function nginxQuote(text: string): string {
  // nginx has no escape for a dollar sign; `$site_dollar` is defined as one.
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of nginx
  return nginxKey(text.replaceAll('$', '${site_dollar}'))
}

/** Returns text as a quoted parameter in which variables are known; also a key of a `map`, where there are none. */
export function nginxKey(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}
