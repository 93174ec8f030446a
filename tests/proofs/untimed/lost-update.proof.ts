import { overwrites } from '@/tests/proofs/overwrites';
import { proof } from '@/tests/proofs/proof';

proof(
  'lost update',
  '20 organizers × 200 edits: 0 silent overwrites, each refused one told both versions',
  () => overwrites(20, 200),
);
