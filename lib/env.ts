import { parseSettings } from './settings';

/** The environment of this process, parsed once. A wrong setting stops the process with its sentence. */
export const env = parseSettings(process.env);
