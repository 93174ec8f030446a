import type { Web } from '@/lib/web/web';

/** As much of a web as its circles are found from: numbers alone. */
export type WebInRows = Pick<Web, 'lines' | 'rows' | 'solid' | 'solidThreshold'>;
