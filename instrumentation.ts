/** Run by Next once in each server process. A server whose parent was killed lets go of its port and ends too. */
export function register(): void {
  if (process.env.NEXT_RUNTIME === 'nodejs' && process.connected) {
    process.once('disconnect', () => process.exit());
  }
}
