/** An organizer, a campaign with awkward words in it, and two coworkers with a line between them. */
export const backedUpWork = `
  INSERT INTO "user" (id, sealed, handle_key, passphrase_hash) VALUES
    ('00000000-0000-4000-8000-000000000001', 'Teresa', 'teresa', 'x');
  INSERT INTO campaign (id, sealed, secret, workforce) VALUES
    ('00000000-0000-4000-8000-000000000002', E'two\\nlines, a tab\\t, "quotes" \\u2028 and \\\\ {braces}', 'a,b', 140);
  INSERT INTO worker (id, campaign_id, sealed, updated_at) VALUES
    ('00000000-0000-4000-8000-000000000003', '00000000-0000-4000-8000-000000000002', 'Amos', now()),
    ('00000000-0000-4000-8000-000000000004', '00000000-0000-4000-8000-000000000002', 'ماري', now());
  UPDATE worker SET merged_into_id = '00000000-0000-4000-8000-000000000004' WHERE sealed = 'Amos';
  INSERT INTO map_position (worker_id, campaign_id, x, y) VALUES
    ('00000000-0000-4000-8000-000000000003', '00000000-0000-4000-8000-000000000002', 0.1, -1e300);
  INSERT INTO session (id, user_id, expires_at) VALUES ('s', '00000000-0000-4000-8000-000000000001', now());
`;
