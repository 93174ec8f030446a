import { parentPort, workerData } from 'node:worker_threads';
import { giveWay } from './give-way';
import { refineLarge, type ToRefine } from '@/lib/map/circled/refine-large';

/**
 * The thread in which the map of one large campaign is placed with care. It is bundled into one file (bin/thinking.mjs), is given
 * numbers alone when it is started, answers once and ends.
 */
giveWay();
parentPort?.postMessage(refineLarge(workerData as ToRefine));
