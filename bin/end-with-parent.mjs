// Loaded into each server process before anything else. When its parent is killed, the channel between them closes:
// then the server ends too, and nothing keeps the port.
if (process.channel) {
  process.once('disconnect', () => process.exit());
}
