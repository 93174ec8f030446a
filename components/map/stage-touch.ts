import type { Core, EventObject } from 'cytoscape';

/** What the page is told when the picture is touched; people, lines and circles by place. */
export type StageEvents = {
  readonly onPerson: (at: number) => void;
  readonly onLine: (at: number) => void;
  readonly onGround: () => void;
  readonly onHold: (at: number) => void;
  readonly onHover: (at: number | null) => void;
  /** The circle one has come into; null above them all. */
  readonly onWhere: (circle: number | null) => void;
};

/** Hears what is touched. Bubbles are gone into; of bundles nothing is told. */
export function listen(cy: Core, events: StageEvents, onCircle: (at: number) => void): void {
  const placeOf = (event: EventObject): number =>
    (event.target as { data: (key: string) => number }).data('at');
  cy.on('tap', (event) => {
    if (event.target === cy) events.onGround();
  });
  cy.on('tap', 'node', (event) => {
    if (isCircle(event)) onCircle(placeOf(event));
    else events.onPerson(placeOf(event));
  });
  cy.on('tap', 'edge', (event) => {
    events.onLine(placeOf(event));
  });
  cy.on('taphold', 'node', (event) => {
    if (!isCircle(event)) events.onHold(placeOf(event));
  });
  cy.on('mouseover', 'node', (event) => {
    if (!isCircle(event)) events.onHover(placeOf(event));
  });
  cy.on('mouseout', 'node', (event) => {
    if (!isCircle(event)) events.onHover(null);
  });
}

function isCircle(event: EventObject): boolean {
  return (event.target as { hasClass: (name: string) => boolean }).hasClass('circle');
}
