// Runs inline in <head>, before the first paint: saved settings become data attributes of <html>.
// As the handler of `storage` it also carries a change made in one tab over to the others.
// No import and no name at top level: it is a classic script, so a name here would be global.
window.onstorage = () => {
  try {
    for (const [name, value] of new URLSearchParams(localStorage.reading)) {
      document.documentElement.dataset[name] = value
    }
  } catch {
    // Storage is blocked, or another program stored something else there: the page keeps its defaults.
  }
}
dispatchEvent(new Event('storage'))
