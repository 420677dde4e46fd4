/** Copies the page's text with its style, and says so. Without a clipboard it selects the text for the reader to copy. */
const [part, button, status] = ['wechat-text', 'wechat-copy', 'wechat-status'].map((id) =>
  document.getElementById(id),
)
if (part && button && status) {
  button.hidden = false
  button.onclick = async () => {
    const { copied, selected } = status.dataset
    try {
      await navigator.clipboard.write([
        new ClipboardItem({
          // Where the pictures are shown from is a matter of this page alone.
          'text/html': new Blob([part.innerHTML.replace(/ srcset="[^"]*"/g, '')], { type: 'text/html' }),
          // biome-ignore lint/performance/useDomNodeTextContent: the paragraphs need their line breaks
          'text/plain': new Blob([part.innerText], { type: 'text/plain' }),
        }),
      ])
      status.textContent = copied ?? ''
    } catch {
      getSelection()?.selectAllChildren(part)
      status.textContent = selected ?? ''
    }
  }
}

export {}
