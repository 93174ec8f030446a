const isRoot = process.getuid?.() === 0;
const program = process.env['CHROMIUM_PATH'];

/** How Chromium is started for the tests: the one that was found, and quiet, so that it asks nobody anything. */
export const launchOptions = {
  ...(program ? { executablePath: program } : {}),
  args: [
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...(isRoot ? ['--no-sandbox'] : []),
  ],
};
