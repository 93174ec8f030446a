import { spawn } from 'node:child_process';
import { Stop } from './say.mjs';

/**
 * Runs a program and keeps what it says to itself, unless it fails: then the end of it is shown.
 * @returns {Promise<string>} what it said
 */
export async function runQuietly(program, flags, { env = {}, failure }) {
  const { code, signal, output } = await capture(program, flags, { env });
  if (code === 0) return output;
  if (signal) throw new Stop('It was interrupted; start it again to go on.');
  if (/ENOSPC|no space left/i.test(output)) {
    throw new Stop('The disk is full: free some space and start again; nothing was lost.');
  }
  process.stderr.write(`\n${output.trimEnd().split('\n').slice(-40).join('\n')}\n`);
  throw new Stop(failure);
}

/** Runs a program to its end. @returns {Promise<{ code: number, signal: string | null, output: string }>} */
export function capture(program, flags, { env = {} } = {}) {
  const child = spawn(program, flags, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32' && program === 'npm',
  });
  let output = '';
  const listen = (chunk) => (output += chunk);
  child.stdout.setEncoding('utf8').on('data', listen);
  child.stderr.setEncoding('utf8').on('data', listen);
  return new Promise((resolve) => {
    child.once('error', (cause) => resolve({ code: -1, output: cause.message }));
    child.once('close', (code, signal) => resolve({ code: code ?? -1, signal, output }));
  });
}
