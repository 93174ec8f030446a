/** Two people, by place, who could make a line: the more merit the better. `through` −1: by nobody. */
export type Candidate = {
  readonly one: number;
  readonly other: number;
  readonly through: number;
  readonly merit: number;
};
