/** What no file or folder can be called on Windows, with or without an ending (Win32, “Naming Files”). */
export const deviceNames: readonly string[] = [
  ...['con', 'prn', 'aux', 'nul'],
  ...Array.from({ length: 10 }, (_, digit) => [`com${digit}`, `lpt${digit}`]).flat(),
]
