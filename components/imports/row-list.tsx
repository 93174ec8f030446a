import { Fragment, type ReactNode } from 'react';
import { Table } from '@/components/ui/table';

/** A row as it is listed: `cells` in the order of the columns. */
export type ListedRow = { readonly key: string; readonly cells: readonly ReactNode[] };

type RowListProps = {
  caption: string;
  columns: readonly string[];
  /** Which column names the row. */
  naming: number;
  rows: readonly ListedRow[];
};

/** Rows of a file: a table where there is room, one below the other on a phone. */
export function RowList({ caption, columns, naming, rows }: RowListProps) {
  return (
    <>
      <div className="hidden md:block">
        <Table caption={caption} captionHidden>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells }) => (
              <tr key={key}>
                {cells.map((cell, index) =>
                  index === naming ? (
                    <th key={columns[index]} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={columns[index]} className="break-words">
                      {cell}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
      <ul className="border-ink border-t-2 md:hidden">
        {rows.map(({ key, cells }) => (
          <li key={key} className="border-hairline border-b py-3">
            <dl className="grid grid-cols-[max-content_1fr] gap-x-3 gap-y-1">
              {cells.map((cell, index) => (
                <Fragment key={columns[index]}>
                  <dt className="text-soft text-sm">{columns[index]}</dt>
                  <dd className={`min-w-0 break-words ${index === naming ? 'font-semibold' : ''}`}>{cell}</dd>
                </Fragment>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </>
  );
}
