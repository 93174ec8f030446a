import { COLUMNS } from './columns';
import { HOLDING_NAMES, HOLDINGS, type HoldingName, type Kept } from './holdings';

/** One column and its holding. */
export type Column = {
  readonly table: string;
  readonly column: string;
  readonly holding: HoldingName;
  readonly kept: Kept;
};

/** Every column that is classified. */
export function listColumns(): readonly Column[] {
  return Object.entries(COLUMNS).flatMap(([table, held]) =>
    HOLDING_NAMES.flatMap((holding) =>
      (held[holding] ?? []).map((column) => ({ table, column, holding, kept: HOLDINGS[holding].kept })),
    ),
  );
}
