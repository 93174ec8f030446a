import type { MapPicture } from './picture';

/** The same map on a sheet turned upright, as a quarter turn to the right lays it: for a phone held upright. */
export function turnUpright(picture: MapPicture): MapPicture {
  return { ...picture, people: picture.people.map((person) => ({ ...person, x: -person.y, y: person.x })) };
}
