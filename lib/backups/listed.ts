/** One backup as leads see it. */
export type ListedBackup = {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly at: Date;
  readonly rows: number;
  readonly bytes: number;
  readonly file: string | null;
  readonly machine: string | null;
  readonly problem: string | null;
  readonly isCleared: boolean;
};
