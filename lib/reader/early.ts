// Runs inline in <head>, before the first paint: saved settings become data attributes of <html>.
// As the handler of `storage` it also carries a change made in one tab over to the others.
// It is a classic script: any name declared here would be global.
// biome-ignore lint/suspicious/noAssignInExpressions: saves a name, and a tenth of the bytes
;(window.onstorage = () => {
  try {
    for (const [name, value] of new URLSearchParams(localStorage.reading)) {
      document.documentElement.dataset[name] = value
    }
  } catch {
    // Storage is blocked, or holds something else under this name: the page keeps its defaults.
  }
})()
