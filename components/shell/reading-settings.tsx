import type { ReadingSettingsMessages } from '#lib/messages/messages.ts'

interface ReadingSettingsProps {
  messages: ReadingSettingsMessages
  /** The page has text in lines whose length can be chosen. */
  hasMeasure?: boolean
}

/**
 * The button of the reading settings and its panel, which `lib/reader/settings` fills when it is opened; without script
 * there is neither. The panel opens at its button; browsers that cannot place it there put it near.
 * `method="dialog"` keeps the Enter key from submitting. On paper the button alone is hidden: WebKitGTK hangs when a box
 * is that holds a panel placed at an anchor.
 */
export function ReadingSettings({ messages, hasMeasure = true }: ReadingSettingsProps) {
  return (
    <div className="noscript:hidden">
      <button type="button" popoverTarget="reading" className="print:hidden">
        {messages.settings}
      </button>
      <form
        id="reading"
        className="absolute inset-[4rem_1.25rem_auto_auto] max-h-[80vh] w-96 max-w-[calc(100vw-2rem)] overflow-auto rule-box bg-paper px-4 py-3 text-ink anchored:fixed anchored:inset-auto anchored:m-0 anchored:max-h-full anchored:[position-area:bottom_span-left] anchored:[position-try-fallbacks:flip-inline] [box-shadow:0_0.5rem_1.5rem_#0003]"
        popover="auto"
        method="dialog"
        aria-label={messages.settings}
        data-measure={hasMeasure ? undefined : 'fixed'}
      >
        {messages.loading}
      </form>
    </div>
  )
}
