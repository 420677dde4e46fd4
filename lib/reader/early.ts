// Runs inline in <head>, before the first paint: saved settings become data attributes of <html>.

const applySettings = () => {
  try {
    for (const [name, value] of new URLSearchParams(localStorage.reading)) {
      document.documentElement.dataset[name] = value
    }
  } catch {
    // Storage is blocked, or holds something else under this name: the page keeps its defaults.
  }
}

applySettings()
// Another tab has changed them; or it happened on another page, and Back shows this one as it was left.
addEventListener('storage', applySettings)
addEventListener('pageshow', applySettings)
