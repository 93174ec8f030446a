import type { MapPerson } from './picture';

/** Where each person of a picture is in its list, by id. Places hold for one picture, ids for all that come after it. */
export type Places = ReadonlyMap<string, number>;

export function placesOf(people: readonly Pick<MapPerson, 'id'>[]): Places {
  return new Map(people.map(({ id }, at) => [id, at]));
}
