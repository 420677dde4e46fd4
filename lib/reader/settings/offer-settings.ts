import { find } from '../dom.ts'

/** The file of the form, beside this script; the build puts it in. */
declare const SETTINGS_FORM: string

/**
 * Loads the form of the reading settings when its panel is first opened, or about to be: what few readers open costs
 * the others nothing. Until it has arrived, and where it does not, the panel says so.
 */
export function offerSettings(): void {
  const panel = find('#reading')
  const button = find('[popovertarget=reading]')
  if (!panel || !button) return
  const load = () => import(SETTINGS_FORM)
  // A module runs once, however often it is asked for.
  panel.onbeforetoggle = button.onpointerenter = button.onfocus = load
}
