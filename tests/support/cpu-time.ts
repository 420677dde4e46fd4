/** Milliseconds of processor time that this thread needed; a busy machine does not count. */
export function cpuMilliseconds(run: () => void): number {
  const before = process.threadCpuUsage()
  run()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}
