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
addEventListener('storage', applySettings)
addEventListener('pageshow', applySettings)

// The browser goes to a fragment while the rest of the page arrives, before styles know it as their target.
if (location.hash) root.dataset.whole = ''
