/** Runs an action when the browser has next laid out the page by itself. */
export function afterLayout(action: () => void): void {
  requestAnimationFrame(() => setTimeout(action))
}

/** Puts an action off until what is returned has not been called for so many milliseconds. */
export function postponed(action: () => void, milliseconds: number): () => void {
  let timer: ReturnType<typeof setTimeout>
  return () => {
    clearTimeout(timer)
    timer = setTimeout(action, milliseconds)
  }
}
