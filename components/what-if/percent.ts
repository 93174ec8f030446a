/** How a share is written on these pages. */
export const PERCENT = { style: 'percent', maximumFractionDigits: 0 } as const;
