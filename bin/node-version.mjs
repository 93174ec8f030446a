import { Stop } from './say.mjs';

const [neededMajor, neededMinor] = [20, 19];

/** Stops where Node is too old to go on. */
export function refuseOldNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return;
  throw new Stop(
    `Woven needs Node ${neededMajor}.${neededMinor} or newer and this is ${version}: install the current one from https://nodejs.org and start again.`,
  );
}
