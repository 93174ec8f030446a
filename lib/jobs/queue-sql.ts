/** Where pg-boss keeps its tables: beside ours, in a schema of its own. */
export const SCHEMA = 'pgboss';

const OURS = `name = $1 AND id = $2::uuid AND state = 'active' AND retry_count = $3`;

/** What there is to do, by kind; `lost` are those whose machine was not heard of for too long. */
export const LOOK = `
  SELECT name,
    count(*) FILTER (WHERE state < 'active' AND start_after < now())::int AS waiting,
    count(*) FILTER (WHERE state = 'active' AND started_on + expire_in >= now())::int AS running,
    count(*) FILTER (WHERE state = 'active' AND started_on + expire_in < now())::int AS lost
  FROM ${SCHEMA}.job WHERE state < 'completed' GROUP BY name`;

/** Its time begins anew. The turn makes sure that it is still ours: whoever takes it over is at a later one. */
export const BEAT = `UPDATE ${SCHEMA}.job SET started_on = now() WHERE ${OURS} RETURNING 1`;

export const END = `DELETE FROM ${SCHEMA}.job WHERE ${OURS}`;

/** As if it had not been begun: the turn stays. */
export const HAND_BACK = `
  UPDATE ${SCHEMA}.job SET state = 'created', started_on = NULL, start_after = now() WHERE ${OURS}`;

/** How many wait before a job; it is being done where its state is `active`. */
export const PLACE = `
  SELECT j.state::text AS state, (
    SELECT count(*) FROM ${SCHEMA}.job o
    WHERE o.name = j.name AND o.state < 'active' AND (o.created_on, o.id) < (j.created_on, j.id)
  )::int AS before
  FROM ${SCHEMA}.job j WHERE j.name = $1 AND j.id = $2::uuid AND j.state < 'completed'`;
