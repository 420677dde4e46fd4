// Runs inline in <head>, before the first paint: saved settings become data attributes of <html>.

const root = document.documentElement

const applySettings = () => {
  try {
    for (const [name, value] of new URLSearchParams(localStorage.reading)) root.dataset[name] = value
  } catch {
    // Storage is blocked, or holds something else under this name: the page keeps its defaults.
  }
}

applySettings()
// Another tab has changed them; or it happened on another page, and Back shows this one as it was left.
window.onstorage = window.onpageshow = applySettings

// The browser goes to a fragment while the rest of the page arrives, before styles know it as their target; on Reload and
// Back it goes to where the reader was. `navigation` is deprecated, and a third of what has replaced it.
if (location.hash || performance.navigation.type) root.dataset.whole = ''
