import { find } from '../dom.ts'

/** The file of the module, beside this script; the build puts it in. */
declare const QUOTING: string

/** Loads what copies links to quotations when text is first selected: few readers do that, and it is a third of the script. */
export function offerQuoting(): void {
  const load = () => {
    if (!`${getSelection()}`) return
    document.removeEventListener('selectionchange', load)
    import(QUOTING)
  }
  if (find('#quote')) document.addEventListener('selectionchange', load)
}
